package org.satoshispark.simulator.application;

import java.time.Clock;

/** lnd tells the times of payments in Unix nanoseconds. */
final class Nanos {
    private Nanos() {}

    static long of(Clock clock) {
        var now = clock.instant();
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }
}
