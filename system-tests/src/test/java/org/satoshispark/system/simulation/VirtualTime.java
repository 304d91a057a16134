package org.satoshispark.system.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The one clock of a history; stands still until somebody moves it, and never goes back. */
final class VirtualTime implements InstantSource {
    static final Instant BEGIN = Instant.parse("2026-11-21T12:00:00Z");
    private Instant now = BEGIN;

    @Override
    public Instant instant() {
        return now;
    }

    void passes(Duration time) {
        now = now.plus(time);
    }

    /** Since the beginning, as {@code h:mm:ss.mmm}. */
    String sinceBegin() {
        var past = Duration.between(BEGIN, now);
        return "%d:%02d:%02d.%03d"
                .formatted(past.toHours(), past.toMinutesPart(), past.toSecondsPart(), past.toMillisPart());
    }
}
