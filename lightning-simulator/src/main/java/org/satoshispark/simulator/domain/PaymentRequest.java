package org.satoshispark.simulator.domain;

/**
 * An invoice's text, read.
 *
 * @param destination hex of the payee's public key
 * @param network "regtest", "mainnet", "testnet" or "signet"
 */
public record PaymentRequest(Terms terms, String destination, String network) {
    public boolean expiredAt(long second) {
        return second >= terms.expiresAt();
    }
}
