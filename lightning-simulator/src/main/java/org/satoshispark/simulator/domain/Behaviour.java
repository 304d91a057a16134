package org.satoshispark.simulator.domain;

/**
 * The script of an outside invoice: what happens when our node pays it. It never changes an amount.
 *
 * @param feeMsat what the way costs, null for the usual price ({@link Fees})
 * @param failureReason set exactly when the outcome is FAIL
 * @param afterSeconds 0 to 604800, how long the payment stays in flight first; 0 for HOLD
 */
public record Behaviour(Outcome outcome, Long feeMsat, FailureReason failureReason, long afterSeconds, Reply reply) {
    public static final long LONGEST_SECONDS = 604_800;

    public Behaviour {
        if ((outcome == Outcome.FAIL) != (failureReason != null)) {
            throw new IllegalArgumentException("failureReason belongs to the outcome FAIL and to no other");
        }
        if (afterSeconds < 0 || afterSeconds > LONGEST_SECONDS || (outcome == Outcome.HOLD && afterSeconds != 0)) {
            throw new IllegalArgumentException("afterSeconds is 0 to " + LONGEST_SECONDS + ", and 0 for HOLD");
        }
        if (feeMsat != null && (feeMsat < 0 || feeMsat > Fees.HIGHEST_MSAT)) {
            throw new IllegalArgumentException("feeMsat is 0 to " + Fees.HIGHEST_MSAT);
        }
    }

    public static Behaviour succeed() {
        return new Behaviour(Outcome.SUCCEED, null, null, 0, Reply.TOLD);
    }

    public static Behaviour succeed(long feeMsat) {
        return new Behaviour(Outcome.SUCCEED, feeMsat, null, 0, Reply.TOLD);
    }

    public static Behaviour fail(FailureReason reason) {
        return new Behaviour(Outcome.FAIL, null, reason, 0, Reply.TOLD);
    }

    public static Behaviour hold() {
        return new Behaviour(Outcome.HOLD, null, null, 0, Reply.TOLD);
    }

    public Behaviour after(long seconds) {
        return new Behaviour(outcome, feeMsat, failureReason, seconds, reply);
    }

    public Behaviour replying(Reply other) {
        return new Behaviour(outcome, feeMsat, failureReason, afterSeconds, other);
    }

    public long feeFor(long valueMsat) {
        return feeMsat == null ? Fees.usual(valueMsat) : feeMsat;
    }

    /** Whether money leaves our node at all before the outcome. */
    public boolean sends() {
        return outcome != Outcome.FAIL || failureReason.afterSending();
    }
}
