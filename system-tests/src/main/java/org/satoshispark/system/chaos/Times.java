package org.satoshispark.system.chaos;

import java.util.ArrayList;
import java.util.List;

/** Durations in milliseconds and what is said of them. */
public final class Times {
    private final List<Long> all = new ArrayList<>();

    synchronized void add(long ms) {
        all.add(ms);
    }

    synchronized int count() {
        return all.size();
    }

    /** Nearest rank; 0 when there is none. */
    synchronized long percentile(int percent) {
        if (all.isEmpty()) {
            return 0;
        }
        var sorted = all.stream().sorted().toList();
        return sorted.get(Math.max(0, Math.ceilDiv(sorted.size() * percent, 100) - 1));
    }

    long max() {
        return percentile(100);
    }
}
