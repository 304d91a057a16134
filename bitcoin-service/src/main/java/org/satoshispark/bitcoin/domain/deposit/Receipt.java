package org.satoshispark.bitcoin.domain.deposit;

import java.time.Instant;
import org.satoshispark.bitcoin.domain.node.Amounts;

/**
 * What was received.
 *
 * @param paidMsat    what came in, never what was asked for (lightning.md D9)
 * @param settleIndex the node's count of settlements; 0 for an internal one
 */
public record Receipt(long paidMsat, long settleIndex, Instant settledAt) {
    public Receipt {
        Amounts.positive("paidMsat", paidMsat);
    }
}
