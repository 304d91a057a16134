package org.satoshispark.system.load;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What just happened, in words such as {@code asks deposit} or {@code transfer-succeeded}: a blow falls right then. */
public final class Moments {
    private final Map<String, Integer> seen = new HashMap<>();

    public synchronized void came(String what) {
        seen.merge(what, 1, Integer::sum);
        notifyAll();
    }

    public synchronized void forget() {
        seen.clear();
    }

    /** Returns at the {@code nth} time since {@link #forget()}. */
    public synchronized void await(String what, int nth, Duration bound) throws InterruptedException {
        var end = System.nanoTime() + bound.toNanos();
        while (seen.getOrDefault(what, 0) < nth) {
            var left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new IllegalStateException(what + " was to happen " + nth + " times, but only " + seen + " did");
            }
            wait(left);
        }
    }
}
