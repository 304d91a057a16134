package org.satoshispark.bitcoin.domain.deposit;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.satoshispark.bitcoin.domain.node.Amounts;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.bitcoin.domain.node.PaymentHash;

/**
 * What was wanted; never changes.
 *
 * @param node        the only node that may ever make or settle it
 * @param hash        of the preimage that follows from {@code id} (lightning.md D1)
 * @param amountMsat  1..9_007_199_254_740_991
 * @param description what the payer reads; may be empty
 */
public record DepositRequest(
        UUID id,
        UUID accountId,
        NodeId node,
        PaymentHash hash,
        long amountMsat,
        String description,
        Duration expiry,
        Instant requestedAt) {
    public DepositRequest {
        Amounts.positive("amountMsat", amountMsat);
    }
}
