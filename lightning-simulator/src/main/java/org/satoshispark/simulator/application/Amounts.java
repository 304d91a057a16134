package org.satoshispark.simulator.application;

import org.satoshispark.simulator.domain.Refusal;
import org.satoshispark.simulator.domain.Result;

/** lnd's pairs of a satoshi and a millisatoshi field, of which one may be set. */
public final class Amounts {
    private static final long MSAT_PER_SAT = 1000;
    private static final long HIGHEST_SAT = Long.MAX_VALUE / MSAT_PER_SAT;

    private Amounts() {}

    public static Result<Long> msat(long sat, long msat) {
        if (sat != 0 && msat != 0) {
            return Result.refused(Refusal.BOTH_AMOUNTS);
        }
        if (sat < 0 || msat < 0) {
            return Result.refused(Refusal.NEGATIVE_AMOUNT);
        }
        return sat > HIGHEST_SAT
                ? Result.refused(Refusal.unknown("amount is too large"))
                : Result.done(sat == 0 ? msat : sat * MSAT_PER_SAT);
    }
}
