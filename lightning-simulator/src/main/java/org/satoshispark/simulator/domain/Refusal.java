package org.satoshispark.simulator.domain;

/** A "no" in lnd's own words; the reason decides the gRPC code (lightning.md 5.6). */
public record Refusal(Kind kind, String text) {
    /** Everything else than these two is lnd's code UNKNOWN. */
    public enum Kind {
        NOT_FOUND,
        ALREADY_EXISTS,
        INVALID_ARGUMENT,
        UNKNOWN
    }

    public static final Refusal INVOICE_EXISTS = unknown("invoice with payment hash already exists");
    public static final Refusal INVOICE_NOT_FOUND = unknown("unable to locate invoice");
    public static final Refusal INVOICE_SETTLED = unknown("invoice already settled");
    public static final Refusal INVOICE_CANCELED = unknown("invoice already canceled");
    public static final Refusal INVOICE_STILL_OPEN = unknown("invoice still open");
    public static final Refusal BOTH_AMOUNTS = unknown("sat and msat arguments are mutually exclusive");
    public static final Refusal NEGATIVE_AMOUNT = unknown("amount cannot be negative");
    public static final Refusal SELF_PAYMENT = unknown("self-payments not allowed");
    public static final Refusal AMOUNT_MISSING = unknown("amount must be specified when paying a zero amount invoice");
    public static final Refusal AMOUNT_GIVEN =
            unknown("amount must not be specified when paying a non-zero amount invoice");
    public static final Refusal NOT_INITIATED = new Refusal(Kind.NOT_FOUND, "payment isn't initiated");
    public static final Refusal PAYMENT_EXISTS = new Refusal(Kind.ALREADY_EXISTS, "payment already exists");
    public static final Refusal IN_TRANSITION = new Refusal(Kind.ALREADY_EXISTS, "payment is in transition");
    public static final Refusal ALREADY_PAID = new Refusal(Kind.ALREADY_EXISTS, "invoice is already paid");

    public static Refusal unknown(String text) {
        return new Refusal(Kind.UNKNOWN, text);
    }

    public static Refusal notFound(String text) {
        return new Refusal(Kind.NOT_FOUND, text);
    }
}
