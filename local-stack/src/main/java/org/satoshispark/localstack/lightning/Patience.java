package org.satoshispark.localstack.lightning;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what a node does in its own time. */
final class Patience {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration GLANCE = Duration.ofMillis(250);

    private Patience() {}

    /** @throws IllegalStateException when it did not come true within five minutes */
    static void until(String what, BooleanSupplier isSo) {
        if (!within(LIMIT, isSo)) {
            throw new IllegalStateException(what + " did not come true within " + LIMIT.toSeconds() + " s");
        }
    }

    /** Whether it came true in time. */
    static boolean within(Duration limit, BooleanSupplier isSo) {
        long end = System.nanoTime() + limit.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(GLANCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while waiting", e);
            }
        }
        return true;
    }
}
