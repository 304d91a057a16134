package org.satoshispark.bitcoin.application.withdrawal;

import java.time.InstantSource;
import java.util.OptionalLong;
import org.satoshispark.bitcoin.application.node.DecodeAnswer;
import org.satoshispark.bitcoin.application.node.DecodedInvoice;
import org.satoshispark.bitcoin.application.node.PayingNode;
import org.satoshispark.bitcoin.application.withdrawal.Refusal.Kind;
import org.satoshispark.bitcoin.domain.node.NodeId;

/** Has the node read an invoice and judges what can be judged without our own books (W6, W16, W17, W20, W21, N1, N2). */
public final class ReadInvoice {
    private final PayingNode node;
    private final NodeGate gate;
    private final WithdrawalRules rules;
    private final InstantSource clock;

    public ReadInvoice(PayingNode node, NodeGate gate, WithdrawalRules rules, InstantSource clock) {
        this.node = node;
        this.gate = gate;
        this.rules = rules;
        this.clock = clock;
    }

    /** What reading came to. */
    public sealed interface Reading {
        /** Can be paid by {@code owner}, as far as the invoice goes; {@code amountMsat} is what the payee shall get. */
        record Readable(NodeId owner, DecodedInvoice invoice, long amountMsat) implements Reading {}

        record Refused(Refusal refusal) implements Reading {}
    }

    /** Blocks; never call it inside a unit of work (G2). */
    public Reading read(Ask ask) {
        var owner = gate.open();
        if (owner.isEmpty()) {
            return unavailable();
        }
        return switch (node.decode(ask.text())) {
            case DecodeAnswer.Unknown unknown -> unavailable();
            case DecodeAnswer.Malformed(String text) -> refused(Kind.INVOICE_MALFORMED, "cannot be read: " + text);
            case DecodeAnswer.Decoded(DecodedInvoice invoice) -> judge(ask, owner.get(), invoice);
        };
    }

    private Reading judge(Ask ask, NodeId owner, DecodedInvoice invoice) {
        if (!InvoicePrefix.isOf(rules.network(), ask.text())) {
            return refused(Kind.WRONG_NETWORK, "is not an invoice of " + rules.network());
        }
        var now = clock.instant();
        if (invoice.expiresAt().isBefore(now.plus(rules.leastLife()))) {
            return refused(Kind.INVOICE_LIFE, "has expired or lives for less than " + rules.leastLife());
        }
        if (invoice.expiresAt().isAfter(now.plus(rules.mostLife()))) {
            return refused(Kind.INVOICE_LIFE, "lives for more than " + rules.mostLife());
        }
        return amount(ask.amountMsat(), owner, invoice);
    }

    private Reading amount(OptionalLong asked, NodeId owner, DecodedInvoice invoice) {
        var amountless = invoice.amountMsat() == 0;
        if (amountless && asked.isEmpty()) {
            return refusedAmount("is needed because the invoice names none");
        }
        if (!amountless && asked.isPresent()) {
            return refusedAmount("must be left out because the invoice names it");
        }
        var amount = amountless ? asked.getAsLong() : invoice.amountMsat();
        if (amount < 1 || amount > rules.mostMsat()) {
            var field = amountless ? "amountMsat" : "paymentRequest";
            return new Reading.Refused(new Refusal(Kind.AMOUNT, field, "must be for 1.." + rules.mostMsat() + " msat"));
        }
        return new Reading.Readable(owner, invoice, amount);
    }

    private static Reading refusedAmount(String why) {
        return new Reading.Refused(new Refusal(Kind.AMOUNT, "amountMsat", why));
    }

    private static Reading refused(Kind kind, String why) {
        return new Reading.Refused(Refusal.invoice(kind, why));
    }

    private static Reading unavailable() {
        return new Reading.Refused(
                new Refusal(Kind.NODE_UNAVAILABLE, "", "The Lightning node cannot send now. Try again later."));
    }
}
