package org.satoshispark.bitcoin.domain.node;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The 32-byte secret behind a payment hash. Whoever has it can take the money: never printed, never logged (lightning.md D15). */
public final class Preimage {
    private static final int LENGTH = 32;
    private final byte[] secret;

    private Preimage(byte[] secret) {
        if (secret.length != LENGTH) {
            throw new IllegalArgumentException("a preimage has " + LENGTH + " bytes");
        }
        this.secret = secret.clone();
    }

    public static Preimage of(byte[] secret) {
        return new Preimage(secret);
    }

    /** @throws IllegalArgumentException unless there are 64 hex digits */
    public static Preimage ofHex(String hex) {
        return new Preimage(HexFormat.of().parseHex(hex));
    }

    /** What everybody may know of it. */
    public PaymentHash hash() {
        try {
            return PaymentHash.of(MessageDigest.getInstance("SHA-256").digest(secret));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** For the node, the database and, once paid, the payer; for nobody and nothing else. */
    public byte[] reveal() {
        return secret.clone();
    }

    /** {@link #reveal} as 64 hex digits. */
    public String revealHex() {
        return HexFormat.of().formatHex(secret);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Preimage that && MessageDigest.isEqual(secret, that.secret);
    }

    @Override
    public int hashCode() {
        return hash().hashCode();
    }

    @Override
    public String toString() {
        return "Preimage[secret]";
    }
}
