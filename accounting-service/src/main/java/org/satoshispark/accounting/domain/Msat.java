package org.satoshispark.accounting.domain;

/** The bounds of amounts in the ledger (DESIGN.md 4): two of them can be added without overflow. */
public final class Msat {
    /** Largest amount and largest balance, in msat: 2^53 - 1. */
    public static final long MAX = 9_007_199_254_740_991L;

    private Msat() {}

    /** @throws IllegalArgumentException unless 1..{@link #MAX} msat */
    static long positive(long msat) {
        if (msat <= 0 || msat > MAX) {
            throw new IllegalArgumentException("an amount must be 1.." + MAX + " msat but is " + msat);
        }
        return msat;
    }

    /** @throws IllegalArgumentException unless 0..{@link #MAX} msat */
    static long notNegative(long msat) {
        return msat == 0 ? 0 : positive(msat);
    }
}
