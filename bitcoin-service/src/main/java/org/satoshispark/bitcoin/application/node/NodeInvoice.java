package org.satoshispark.bitcoin.application.node;

import java.time.Instant;
import java.util.Optional;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;

/**
 * An invoice as the node tells it. Has no preimage: that is stripped where the answer is read (lightning.md D15).
 *
 * @param amountMsat  asked for; 0 lets the payer choose
 * @param paidMsat    received ({@code amt_paid_msat}, lightning.md D9, D12); 0 while not settled
 * @param addIndex    place in the order of creation, from 1
 * @param settleIndex place in the order of settlement, from 1; 0 while not settled
 * @param settledAt   present when settled
 * @param text        empty for a keysend
 */
public record NodeInvoice(
        PaymentHash hash,
        State state,
        long amountMsat,
        long paidMsat,
        long addIndex,
        long settleIndex,
        String memo,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> settledAt,
        Optional<PaymentRequest> text) {

    /** What the node says; UNKNOWN stands for every value that this build does not list (lightning.md G1). */
    public enum State {
        OPEN,
        SETTLED,
        CANCELED,
        ACCEPTED,
        UNKNOWN
    }
}
