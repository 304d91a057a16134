package org.satoshispark.localstack.supervision;

import java.time.Duration;

/** How long to wait before the next start of a part that died: doubling, bounded, forgotten after a good minute. */
final class Backoff {
    static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration GOOD_RUN = Duration.ofMinutes(1);
    private int failures;

    Duration after(Duration lived) {
        failures = lived.compareTo(GOOD_RUN) >= 0 ? 0 : Math.min(failures + 1, 16);
        long ms = SHORTEST.toMillis() << Math.max(0, failures - 1);
        return ms > LONGEST.toMillis() ? LONGEST : Duration.ofMillis(ms);
    }
}
