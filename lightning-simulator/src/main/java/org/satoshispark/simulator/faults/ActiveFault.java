package org.satoshispark.simulator.faults;

/**
 * A fault in force.
 *
 * @param timesLeft Integer.MAX_VALUE when it is not counted
 * @param endsAtMs Unix milliseconds, Long.MAX_VALUE when it waits to be cleared
 */
public record ActiveFault(long id, Fault fault, int timesLeft, long endsAtMs) {
    ActiveFault usedOnce() {
        return fault.times() == 0 ? this : new ActiveFault(id, fault, timesLeft - 1, endsAtMs);
    }

    boolean over(long nowMs) {
        return timesLeft <= 0 || endsAtMs <= nowMs;
    }
}
