package org.satoshispark.bitcoin.application.withdrawal;

/**
 * What the node said about a payment, for support.
 *
 * @param asked           what we asked: pay, track or cancel
 * @param said            the kind of answer
 * @param detail          its text; never a preimage
 * @param lastBlockHeight when a payment under way is over at the latest (lightning.md W8); 0 when not told
 */
public record NodeWord(String asked, String said, String detail, long lastBlockHeight) {}
