package org.satoshispark.bitcoin.application.node;

import java.time.Duration;
import java.util.OptionalLong;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;

/**
 * What the node is asked to pay.
 *
 * @param hash         what the node itself decoded the text to: an answer about another payment is none
 * @param amountMsat   only for an invoice without an amount (lightning.md W16)
 * @param feeLimitMsat exactly what is held for the fee (lightning.md G7, W12); more than 0 (W13)
 * @param attempts     limits only the start of new attempts, never the time a payment may be under way
 */
public record PaymentOrder(
        PaymentRequest text, PaymentHash hash, OptionalLong amountMsat, long feeLimitMsat, Duration attempts) {
    public PaymentOrder {
        if (feeLimitMsat <= 0) {
            throw new IllegalArgumentException("the fee limit must be more than 0 msat");
        }
    }
}
