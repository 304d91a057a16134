package org.satoshispark.bitcoin.domain.withdrawal;

/** The bounds of every amount: millisatoshi, exact in JSON (DESIGN.md 4, lightning.md G6). */
public final class Amounts {
    /** 2^53 - 1 msat. */
    public static final long MAX_MSAT = 9_007_199_254_740_991L;

    private Amounts() {}

    /** An amount that moves, 1..{@link #MAX_MSAT} msat; anything else is a bug by now. */
    static long positive(String what, long msat) {
        if (msat < 1 || msat > MAX_MSAT) {
            throw new IllegalArgumentException(what + " must be 1.." + MAX_MSAT + " msat but is " + msat);
        }
        return msat;
    }

    /** An amount that may be nothing, 0..{@link #MAX_MSAT} msat. */
    static long notNegative(String what, long msat) {
        if (msat < 0 || msat > MAX_MSAT) {
            throw new IllegalArgumentException(what + " must be 0.." + MAX_MSAT + " msat but is " + msat);
        }
        return msat;
    }
}
