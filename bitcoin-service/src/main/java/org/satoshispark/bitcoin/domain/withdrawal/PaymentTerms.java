package org.satoshispark.bitcoin.domain.withdrawal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.satoshispark.bitcoin.domain.node.Amounts;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;

/**
 * What is to be paid, fixed for life when it was asked for: only the node's own decoding counts (lightning.md G9), and only
 * the node that decoded it may ever pay it (W22).
 *
 * @param node            the owning node
 * @param amountMsat      1..max; what the payee gets
 * @param amountless      the invoice names no amount, so the node must be told ours (W16)
 * @param feeLimitMsat    held and sent to the node, exactly (G7); 0 only for an internal payment
 * @param expiresAt       the invoice's own expiry
 * @param internalDeposit the deposit of ours that this invoice belongs to (W18, W19)
 * @param triedBefore     an earlier withdrawal with this hash failed (W10), so the node's old word about it may still be heard
 */
public record PaymentTerms(
        NodeId node,
        PaymentRequest text,
        PaymentHash hash,
        NodeId destination,
        long amountMsat,
        boolean amountless,
        long feeLimitMsat,
        Instant expiresAt,
        Optional<UUID> internalDeposit,
        boolean triedBefore) {

    public PaymentTerms {
        Amounts.positive("amountMsat", amountMsat);
        Amounts.notNegative("feeLimitMsat", feeLimitMsat);
        Amounts.positive("heldMsat", amountMsat + feeLimitMsat);
        if (internalDeposit.isPresent() != (feeLimitMsat == 0)) {
            throw new IllegalArgumentException("feeLimitMsat must be 0 inside and more than 0 outside");
        }
    }

    /** What accounting must hold before anything is sent. */
    public long heldMsat() {
        return amountMsat + feeLimitMsat;
    }
}
