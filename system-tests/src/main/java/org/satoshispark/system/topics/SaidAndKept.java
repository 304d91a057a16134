package org.satoshispark.system.topics;

import java.time.Duration;

/** For how long an outbox row is surely still there (seven days and the rest of one, V0001__messaging.sql), less a margin. */
public final class SaidAndKept {
    public static final Duration DAYS = Duration.ofDays(6);

    private SaidAndKept() {}
}
