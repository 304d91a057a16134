package org.satoshispark.system.simulation;

import java.util.Map;
import java.util.TreeMap;

/** How often each kind of thing happened, so that one sees that the histories are not empty. */
final class Coverage {
    private final Map<String, long[]> counts = new java.util.HashMap<>();

    void saw(String what) {
        counts.computeIfAbsent(what, fresh -> new long[1])[0]++;
    }

    void add(Coverage other) {
        other.counts.forEach((what, count) -> counts.computeIfAbsent(what, fresh -> new long[1])[0] += count[0]);
    }

    long of(String what) {
        var count = counts.get(what);
        return count == null ? 0 : count[0];
    }

    /** By name. */
    Map<String, Long> all() {
        var sorted = new TreeMap<String, Long>();
        counts.forEach((what, count) -> sorted.put(what, count[0]));
        return sorted;
    }
}
