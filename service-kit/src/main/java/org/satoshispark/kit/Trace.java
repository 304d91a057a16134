package org.satoshispark.kit;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The W3C {@code traceparent} (Trace Context, version 00) that travels with every message, sampled or not. */
final class Trace {
    private static final Pattern VALID = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private Trace() {}

    static boolean isValid(String traceparent) {
        return traceparent != null && VALID.matcher(traceparent).matches();
    }

    static String begin() {
        return "00-" + hex(16) + "-" + hex(8) + "-01";
    }

    /** The same trace, a step of our own. */
    static String continued(String traceparent) {
        return isValid(traceparent) ? traceparent.substring(0, 36) + hex(8) + traceparent.substring(52) : begin();
    }

    private static String hex(int bytes) {
        var random = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(random);
        random[0] |= 1;
        return HexFormat.of().formatHex(random);
    }
}
