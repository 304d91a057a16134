package org.satoshispark.bitcoin.domain.node;

/** Bounds of every amount: millisatoshi that a JSON number holds exactly (lightning.md G6, DESIGN.md 4). */
public final class Amounts {
    public static final long MAX_MSAT = 9_007_199_254_740_991L;

    private Amounts() {}

    /** @throws IllegalArgumentException unless 1..{@link #MAX_MSAT} */
    public static long positive(String what, long msat) {
        if (msat <= 0 || msat > MAX_MSAT) {
            throw new IllegalArgumentException(what + " must be 1.." + MAX_MSAT + " msat but is " + msat);
        }
        return msat;
    }

    /** @throws IllegalArgumentException unless 0..{@link #MAX_MSAT} */
    public static long notNegative(String what, long msat) {
        if (msat < 0 || msat > MAX_MSAT) {
            throw new IllegalArgumentException(what + " must be 0.." + MAX_MSAT + " msat but is " + msat);
        }
        return msat;
    }
}
