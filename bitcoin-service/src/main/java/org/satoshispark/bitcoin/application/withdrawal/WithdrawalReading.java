package org.satoshispark.bitcoin.application.withdrawal;

import org.satoshispark.bitcoin.domain.withdrawal.Withdrawal;

/**
 * A withdrawal as its owner sees it.
 *
 * @param lastBlockHeight when a payment under way is over at the latest (lightning.md W8); 0 when not told
 */
public record WithdrawalReading(Withdrawal withdrawal, long lastBlockHeight) {}
