package org.satoshispark.bitcoin.application.withdrawal;

import org.satoshispark.bitcoin.application.node.DecodeAnswer;
import org.satoshispark.bitcoin.application.node.DecodedInvoice;
import org.satoshispark.bitcoin.application.node.PayingNode;
import org.satoshispark.bitcoin.domain.withdrawal.PaymentTerms;

/** Reads the invoice once more right before it is sent: what is paid must be what is held (lightning.md W16). */
final class InvoiceRecheck {
    private final PayingNode node;

    InvoiceRecheck(PayingNode node) {
        this.node = node;
    }

    sealed interface Found {}

    record Same() implements Found {}

    record Differs(String what) implements Found {}

    record Unknown() implements Found {}

    Found of(PaymentTerms terms) {
        return switch (node.decode(terms.text())) {
            case DecodeAnswer.Decoded(DecodedInvoice now) -> compare(terms, now);
            case DecodeAnswer.Malformed(String text) -> new Differs("the node cannot read it");
            case DecodeAnswer.Unknown(String why) -> new Unknown();
        };
    }

    private static Found compare(PaymentTerms terms, DecodedInvoice now) {
        if (now.amountMsat() != (terms.amountless() ? 0 : terms.amountMsat())) {
            return new Differs("amount");
        }
        if (!now.hash().equals(terms.hash())) {
            return new Differs("payment hash");
        }
        return now.destination().equals(terms.destination()) ? new Same() : new Differs("destination");
    }
}
