package org.satoshispark.bitcoin.application.withdrawal;

/**
 * Why an invoice is not taken; nothing is stored and nothing held.
 *
 * @param field the part of the request that is wrong; empty when none is
 * @param why   continues a sentence that begins with the field
 */
public record Refusal(Kind kind, String field, String why) {

    /** Stable names of the reasons. */
    public enum Kind {
        NODE_UNAVAILABLE,
        INVOICE_MALFORMED,
        WRONG_NETWORK,
        INVOICE_LIFE,
        AMOUNT,
        MAX_FEE,
        OWN_INVOICE,
        NOT_PAYABLE,
        ALREADY_PAID,
        PAYMENT_UNDER_WAY
    }

    static Refusal invoice(Kind kind, String why) {
        return new Refusal(kind, "paymentRequest", why);
    }
}
