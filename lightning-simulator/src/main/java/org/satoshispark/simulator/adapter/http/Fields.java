package org.satoshispark.simulator.adapter.http;

import org.satoshispark.simulator.domain.PaymentHash;

/** Checks of single fields, naming the field when it is wrong. */
final class Fields {
    static final long HIGHEST_MSAT = 9_007_199_254_740_991L;

    private Fields() {}

    static String text(String name, String value, int longest) {
        if (value == null || value.isBlank() || value.length() > longest) {
            throw Problem.badRequest(name, "a text of 1 to " + longest + " characters is needed");
        }
        return value;
    }

    /** @return 0 when absent */
    static long amount(String name, Long value) {
        return value == null ? 0 : within(name, value, 1, HIGHEST_MSAT);
    }

    static long within(String name, long value, long lowest, long highest) {
        if (value < lowest || value > highest) {
            throw Problem.badRequest(name, "must be " + lowest + " to " + highest);
        }
        return value;
    }

    static PaymentHash hash(String name, String value) {
        if (value == null || !PaymentHash.isValid(value)) {
            throw Problem.badRequest(name, "must be 64 lower-case hex digits");
        }
        return new PaymentHash(value);
    }
}
