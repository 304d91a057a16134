package org.satoshispark.system.client;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what must come true in the end; a bound keeps a story that is stuck from being silent. */
public final class Until {
    private static final Duration GLANCE = Duration.ofMillis(50);

    private Until() {}

    /** @throws IllegalStateException with the last look, when {@code bound} is over */
    public static <T> T holds(String what, Duration bound, Supplier<T> look, Predicate<T> true_) {
        var end = System.nanoTime() + bound.toNanos();
        while (true) {
            var seen = look.get();
            if (true_.test(seen)) {
                return seen;
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException(what + " did not come true within " + bound + "; last seen: " + seen);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(GLANCE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting", stopped);
        }
    }
}
