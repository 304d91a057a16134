package org.satoshispark.simulator.domain;

/**
 * What an invoice says and never changes.
 *
 * @param descriptionHash hex, empty when the memo is in the invoice's text
 * @param valueMsat what is asked for, 0 when the payer chooses
 * @param createdAt Unix seconds
 * @param paymentAddr hex of the payment secret
 */
public record Terms(
        PaymentHash hash,
        String memo,
        String descriptionHash,
        long valueMsat,
        long createdAt,
        long expirySeconds,
        long cltvExpiry,
        String paymentAddr,
        String paymentRequest) {
    /** Unix second from which on nobody may pay. */
    public long expiresAt() {
        return createdAt + expirySeconds;
    }
}
