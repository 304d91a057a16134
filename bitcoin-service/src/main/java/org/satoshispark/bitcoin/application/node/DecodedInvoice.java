package org.satoshispark.bitcoin.application.node;

import java.time.Instant;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;

/**
 * What an invoice says, as the node reads it: stored once and never parsed again (lightning.md G9).
 *
 * @param amountMsat 0 when the payer chooses (lightning.md W16); never negative
 */
public record DecodedInvoice(
        PaymentRequest text,
        PaymentHash hash,
        NodeId destination,
        long amountMsat,
        String description,
        Instant createdAt,
        Instant expiresAt) {}
