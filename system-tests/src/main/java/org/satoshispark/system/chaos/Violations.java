package org.satoshispark.system.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What must never be; one is enough for the verdict. Bounded, with the number of those left out. */
public final class Violations {
    private static final int KEPT = 50;
    private final Map<Invariant, List<String>> found = new TreeMap<>();
    private final Map<Invariant, Integer> counts = new TreeMap<>();

    synchronized void add(Invariant invariant, String what) {
        counts.merge(invariant, 1, Integer::sum);
        var kept = found.computeIfAbsent(invariant, none -> new ArrayList<>());
        if (kept.size() < KEPT && !kept.contains(what)) {
            kept.add(what);
        }
    }

    synchronized List<String> of(Invariant invariant) {
        return List.copyOf(found.getOrDefault(invariant, List.of()));
    }

    synchronized int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
