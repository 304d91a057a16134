package org.satoshispark.simulator.domain;

/**
 * The one part that carries a payment through the network.
 *
 * @param startedNs, resolvedNs Unix nanoseconds, resolvedNs 0 while under way
 */
public record Attempt(
        long id, PaymentStatus status, long startedNs, long resolvedNs, long valueMsat, long feeMsat, int timeLock) {

    public Attempt resolved(PaymentStatus outcome, long atNs) {
        return new Attempt(id, outcome, startedNs, atNs, valueMsat, feeMsat, timeLock);
    }
}
