package org.satoshispark.bitcoin.application.withdrawal;

import org.satoshispark.bitcoin.domain.node.PaymentHash;

/**
 * What became of the withdrawals that carried a payment hash (lightning.md W10, W11).
 *
 * @param active  one of them may still pay
 * @param paid    one of them did
 */
public record ClaimedHash(PaymentHash hash, boolean active, boolean paid) {}
