package org.satoshispark.bitcoin.application.node;

import java.time.Duration;
import org.satoshispark.bitcoin.domain.node.Preimage;

/**
 * An invoice to be made with a preimage of our own, so that making it twice is impossible (lightning.md D1).
 *
 * @param amountMsat 1..9_007_199_254_740_991
 * @param memo       what the payer reads, at most 639 bytes
 */
public record InvoiceWanted(Preimage preimage, long amountMsat, String memo, Duration expiry) {}
