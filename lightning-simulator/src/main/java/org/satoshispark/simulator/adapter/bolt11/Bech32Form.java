package org.satoshispark.simulator.adapter.bolt11;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The form of an invoice text before its meaning, checked in lnd's order and refused in lnd's words (zpay32/bech32.go). */
final class Bech32Form {
    private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int CHECKSUM = 6;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 7089;

    private Bech32Form() {}

    /** Empty when the form is right; says nothing of the content. */
    static Optional<String> flaw(String text) {
        if (text.length() > LONGEST) {
            return Optional.of("invoice is too large");
        }
        if (text.length() < SHORTEST) {
            return Optional.of("invalid bech32 string length " + text.length());
        }
        var strange = text.chars().filter(c -> c < 33 || c > 126).findFirst();
        if (strange.isPresent()) {
            return Optional.of("invalid character in string: '%c'".formatted(strange.getAsInt()));
        }
        if (!text.equals(text.toLowerCase(Locale.ROOT)) && !text.equals(text.toUpperCase(Locale.ROOT))) {
            return Optional.of("string not all lowercase or all uppercase");
        }
        return partsFlaw(text.toLowerCase(Locale.ROOT));
    }

    private static Optional<String> partsFlaw(String text) {
        var one = text.lastIndexOf('1');
        if (one < 1 || one + CHECKSUM + 1 > text.length()) {
            return Optional.of("invalid index of 1");
        }
        var data = text.substring(one + 1);
        var unknown = data.chars().filter(c -> ALPHABET.indexOf(c) < 0).findFirst();
        if (unknown.isPresent()) {
            return Optional.of(
                    "failed converting data to bytes: invalid character not part of charset: " + unknown.getAsInt());
        }
        var prefix = text.substring(0, one);
        return polymod(values(prefix, data)) == 1 ? prefixFlaw(prefix) : Optional.of("checksum failed.");
    }

    private static Optional<String> prefixFlaw(String prefix) {
        if (prefix.length() < 3) {
            return Optional.of("hrp too short");
        }
        if (!prefix.startsWith("ln")) {
            return Optional.of("prefix should be \"ln\"");
        }
        return prefix.startsWith("lnbcrt")
                ? Optional.empty()
                : Optional.of("invoice not for current active network 'regtest'");
    }

    private static List<Integer> values(String prefix, String data) {
        var values = new ArrayList<Integer>();
        prefix.chars().forEach(c -> values.add(c >> 5));
        values.add(0);
        prefix.chars().forEach(c -> values.add(c & 31));
        data.chars().forEach(c -> values.add(ALPHABET.indexOf(c)));
        return values;
    }

    private static int polymod(List<Integer> values) {
        var checksum = 1;
        for (var value : values) {
            var top = checksum >> 25;
            checksum = (checksum & 0x1ffffff) << 5 ^ value;
            for (var bit = 0; bit < GENERATOR.length; bit++) {
                checksum ^= (top >> bit & 1) == 1 ? GENERATOR[bit] : 0;
            }
        }
        return checksum;
    }
}
