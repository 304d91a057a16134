package org.satoshispark.bitcoin.application.node;

import java.time.Duration;
import java.util.OptionalLong;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;

/**
 * What the node is asked to pay.
 *
 * @param amountMsat   only for an invoice without an amount (lightning.md W16)
 * @param feeLimitMsat exactly what is held for the fee (lightning.md G7, W12); more than 0 (W13)
 * @param attempts     limits only the start of new attempts, never the time a payment may be under way
 */
public record PaymentOrder(PaymentRequest text, OptionalLong amountMsat, long feeLimitMsat, Duration attempts) {
    public PaymentOrder {
        if (feeLimitMsat <= 0) {
            throw new IllegalArgumentException("the fee limit must be more than 0 msat");
        }
    }
}
