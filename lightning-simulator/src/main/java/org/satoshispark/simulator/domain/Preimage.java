package org.satoshispark.simulator.domain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The secret that proves a payment. 64 lower-case hex digits. */
public record Preimage(String hex) {
    public Preimage {
        if (!PaymentHash.isValid(hex)) {
            throw new IllegalArgumentException("a preimage has 64 lower-case hex digits");
        }
    }

    /** @param raw exactly 32 bytes */
    public static Preimage of(byte[] raw) {
        return new Preimage(HexFormat.of().formatHex(raw));
    }

    public PaymentHash hash() {
        try {
            return PaymentHash.of(MessageDigest.getInstance("SHA-256").digest(bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** Kept out of logs: whoever knows it can take the money on its way (lightning.md D15). */
    @Override
    public String toString() {
        return "Preimage[secret]";
    }
}
