package org.satoshispark.bitcoin.domain.node;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * SHA-256 of a preimage: what an invoice, a deposit and a payment are found by at the node. A type of its own, so that no
 * description hash is ever taken for it (lightning.md D16).
 *
 * @param hex 64 lower-case hex digits
 */
public record PaymentHash(String hex) implements Comparable<PaymentHash> {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public PaymentHash {
        if (hex == null || !FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("a payment hash has 64 lower-case hex digits");
        }
    }

    /** @throws IllegalArgumentException unless there are 32 bytes */
    public static PaymentHash of(byte[] bytes) {
        return new PaymentHash(HexFormat.of().formatHex(bytes));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public int compareTo(PaymentHash other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
