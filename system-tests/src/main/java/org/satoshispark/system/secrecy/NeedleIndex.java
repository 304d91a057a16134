package org.satoshispark.system.secrecy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds thousands of needles in one walk over a text: by their first eight bytes, then whole. */
final class NeedleIndex {
    private static final int BITS = 1 << 20;
    private final Map<Long, List<Needle>> byBeginning = new HashMap<>();
    private final BitSet beginnings = new BitSet(BITS);

    NeedleIndex(Collection<Needle> needles) {
        needles.stream().filter(Needle::isLongEnough).forEach(needle -> {
            var beginning = beginning(needle.bytes(), 0);
            byBeginning.computeIfAbsent(beginning, any -> new ArrayList<>()).add(needle);
            beginnings.set(bit(beginning));
        });
    }

    /** All needles that stand in the text. */
    Set<Needle> in(byte[] text) {
        var found = new LinkedHashSet<Needle>();
        if (text.length < Needle.SHORTEST) {
            return found;
        }
        var window = beginning(text, 0);
        for (int at = 0; ; at++) {
            if (beginnings.get(bit(window))) {
                for (var needle : byBeginning.getOrDefault(window, List.of())) {
                    if (standsAt(needle.bytes(), text, at)) {
                        found.add(needle);
                    }
                }
            }
            if (at + Needle.SHORTEST >= text.length) {
                return found;
            }
            window = window << 8 | text[at + Needle.SHORTEST] & 0xff;
        }
    }

    private static boolean standsAt(byte[] needle, byte[] text, int at) {
        return at + needle.length <= text.length
                && Arrays.equals(needle, 0, needle.length, text, at, at + needle.length);
    }

    private static long beginning(byte[] text, int at) {
        long beginning = 0;
        for (int next = at; next < at + Needle.SHORTEST; next++) {
            beginning = beginning << 8 | text[next] & 0xff;
        }
        return beginning;
    }

    private static int bit(long beginning) {
        return (int) ((beginning * 0x9E3779B97F4A7C15L) >>> 44);
    }
}
