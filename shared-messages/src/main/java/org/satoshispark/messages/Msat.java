package org.satoshispark.messages;

/** The bounds of every amount on the wire: millisatoshi, exact as a JSON number in every language (2^53 - 1). */
public final class Msat {
    /** Largest amount that is said, stored or accepted. */
    public static final long MAX = 9_007_199_254_740_991L;

    private Msat() {}

    /** An amount that moves: 1..{@link #MAX} msat. */
    static long positive(String field, long msat) {
        if (msat <= 0 || msat > MAX) {
            throw new IllegalArgumentException(field + " must be 1.." + MAX + " msat but is " + msat);
        }
        return msat;
    }

    /** An amount that is left or charged: 0..{@link #MAX} msat. */
    static long notNegative(String field, long msat) {
        if (msat < 0 || msat > MAX) {
            throw new IllegalArgumentException(field + " must be 0.." + MAX + " msat but is " + msat);
        }
        return msat;
    }
}
