package org.satoshispark.bitcoin.application.node;

/**
 * An invoice of the node that this build cannot read. If it is settled, money lies behind it that nobody has been given, so it
 * is never passed over without an alarm.
 *
 * @param addIndex    as the node gave it, 0 or less when it gave none
 * @param settleIndex as the node gave it; 0 while not settled
 */
public record BadInvoice(long addIndex, long settleIndex, String why) {}
