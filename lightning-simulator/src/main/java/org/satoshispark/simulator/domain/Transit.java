package org.satoshispark.simulator.domain;

/**
 * A payment that has not ended. It is the channel's, not the payment list's: it goes on when the node loses its database.
 *
 * @param sent whether money is locked in the channel, or the node still looks for a way (lost at a restart, W7)
 * @param dueAtMs Unix milliseconds of the outcome, 0 when it waits to be told
 * @param failureReason null when it will succeed
 */
public record Transit(
        PaymentHash hash, long valueMsat, long feeMsat, boolean sent, long dueAtMs, FailureReason failureReason) {

    public boolean due(long nowMs) {
        return dueAtMs != 0 && dueAtMs <= nowMs;
    }

    public Transit endingNow(FailureReason reason) {
        return new Transit(hash, valueMsat, feeMsat, sent, 1, reason);
    }

    public long lockedMsat() {
        return sent ? Math.addExact(valueMsat, feeMsat) : 0;
    }
}
