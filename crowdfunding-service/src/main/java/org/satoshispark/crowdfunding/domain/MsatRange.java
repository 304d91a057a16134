package org.satoshispark.crowdfunding.domain;

/** The bounds of every amount, in millisatoshi: exact as a JSON number in every language (DESIGN.md 4). */
public final class MsatRange {
    /** 2^53 - 1. */
    public static final long MAX = 9_007_199_254_740_991L;

    private MsatRange() {}

    /** An amount that may move: 1..{@link #MAX} msat. */
    static boolean holds(long msat) {
        return msat > 0 && msat <= MAX;
    }
}
