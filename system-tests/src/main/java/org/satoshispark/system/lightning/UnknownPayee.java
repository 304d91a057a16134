package org.satoshispark.system.lightning;

/**
 * A valid invoice of a node that nobody knows. BOLT11 names the receiver by its signature alone, from which its key is computed;
 * with the other of the two possible keys the signature is as good, and no way leads to whom it names.
 */
final class UnknownPayee {
    private static final String LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int CHECKSUM_LETTERS = 6;
    private static final int LETTER_BITS = 5;

    private UnknownPayee() {}

    static String of(String invoice) {
        var separator = invoice.lastIndexOf('1');
        var prefix = invoice.substring(0, separator);
        var data = invoice.substring(separator + 1, invoice.length() - CHECKSUM_LETTERS)
                .chars()
                .map(LETTERS::indexOf)
                .toArray();
        // The last byte of the signature, 0 to 3, says which key; its lowest bit is that of the last letter.
        data[data.length - 1] ^= 1;
        return prefix + "1" + text(data) + text(checksum(prefix, data));
    }

    /** Bech32 (BIP 173). */
    private static int[] checksum(String prefix, int[] data) {
        var state = 1;
        for (var letter : prefix.toCharArray()) {
            state = step(state, letter >> LETTER_BITS);
        }
        state = step(state, 0);
        for (var letter : prefix.toCharArray()) {
            state = step(state, letter & 31);
        }
        for (var value : data) {
            state = step(state, value);
        }
        for (int letter = 0; letter < CHECKSUM_LETTERS; letter++) {
            state = step(state, 0);
        }
        state ^= 1;
        var letters = new int[CHECKSUM_LETTERS];
        for (int letter = 0; letter < CHECKSUM_LETTERS; letter++) {
            letters[letter] = state >>> LETTER_BITS * (CHECKSUM_LETTERS - 1 - letter) & 31;
        }
        return letters;
    }

    private static int step(int state, int value) {
        var top = state >>> 25;
        var next = (state & 0x1ffffff) << LETTER_BITS ^ value;
        for (int bit = 0; bit < GENERATOR.length; bit++) {
            next ^= (top >>> bit & 1) * GENERATOR[bit];
        }
        return next;
    }

    private static String text(int[] values) {
        var text = new StringBuilder();
        for (var value : values) {
            text.append(LETTERS.charAt(value));
        }
        return text.toString();
    }
}
