package org.satoshispark.simulator.domain;

import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 of a preimage, the name of an invoice and of its payment everywhere. 64 lower-case hex digits. */
public record PaymentHash(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public PaymentHash {
        if (!isValid(hex)) {
            throw new IllegalArgumentException("a payment hash has 64 lower-case hex digits");
        }
    }

    public static boolean isValid(String hex) {
        return FORM.matcher(hex).matches();
    }

    /** @param raw exactly 32 bytes */
    public static PaymentHash of(byte[] raw) {
        return new PaymentHash(HexFormat.of().formatHex(raw));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
