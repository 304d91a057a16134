package org.satoshispark.simulator.application;

import org.satoshispark.simulator.domain.PaymentHash;

/**
 * An invoice to be written.
 *
 * @param descriptionHash hex, empty for none
 * @param valueMsat 0 lets the payer choose
 * @param createdAt Unix seconds
 */
public record Draft(
        PaymentHash hash,
        String memo,
        String descriptionHash,
        long valueMsat,
        long createdAt,
        long expirySeconds,
        long cltvExpiry) {
    public static final long USUAL_CLTV = 80;
    public static final long USUAL_EXPIRY_SECONDS = 86_400;
    public static final long LONGEST_EXPIRY_SECONDS = 31_536_000;
}
