package org.satoshispark.kit.rest;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** {@code Prefer: wait=n} (RFC 7240): lets a client wait for its saga, at most {@value #LONGEST} seconds. */
public final class Patience {
    private static final int LONGEST = 30;
    private static final Duration GLANCE = Duration.ofMillis(25);
    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*\"?(\\d{1,4})");

    private Patience() {}

    /**
     * Looks until {@code done} or the preferred time is over, and answers the last look. Runs on a virtual thread.
     *
     * @param prefer the header, or null
     */
    public static <T> T await(String prefer, Supplier<T> look, Predicate<T> done) {
        var end = System.nanoTime() + Duration.ofSeconds(seconds(prefer)).toNanos();
        var seen = look.get();
        while (!done.test(seen) && System.nanoTime() < end) {
            pause();
            seen = look.get();
        }
        return seen;
    }

    static int seconds(String prefer) {
        if (prefer == null) {
            return 0;
        }
        var wait = WAIT.matcher(prefer);
        return wait.find() ? Math.min(LONGEST, Integer.parseInt(wait.group(1))) : 0;
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
