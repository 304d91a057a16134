package org.satoshispark.simulator.domain;

/** What the simulated network charges when a script does not say otherwise: one satoshi and a thousandth. */
public final class Fees {
    public static final long HIGHEST_MSAT = 1_000_000_000_000L;
    private static final long BASE_MSAT = 1_000;
    private static final long PARTS_PER_UNIT = 1_000;

    private Fees() {}

    public static long usual(long valueMsat) {
        return BASE_MSAT + valueMsat / PARTS_PER_UNIT;
    }
}
