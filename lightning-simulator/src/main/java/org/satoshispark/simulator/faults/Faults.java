package org.satoshispark.simulator.faults;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The faults in force; kept in memory only, so a restart of the process clears them. Thread-safe. */
public final class Faults {
    private static final int MOST = 1_000;
    private final Map<Long, ActiveFault> active = new TreeMap<>();
    private final Clock clock;
    private long lastId;

    public Faults(Clock clock) {
        this.clock = clock;
    }

    public synchronized ActiveFault add(Fault fault) {
        forgetOver();
        if (active.size() >= MOST) {
            throw new IllegalArgumentException("no more than " + MOST + " faults at once");
        }
        var endsAt = fault.lasting().isZero()
                ? Long.MAX_VALUE
                : clock.millis() + fault.lasting().toMillis();
        var added = new ActiveFault(++lastId, fault, fault.times() == 0 ? Integer.MAX_VALUE : fault.times(), endsAt);
        active.put(added.id(), added);
        return added;
    }

    /** @param method short method name; a counted fault is used up by one */
    public synchronized Optional<Fault> take(FaultKind kind, String method) {
        forgetOver();
        for (var candidate : active.values()) {
            if (candidate.fault().kind() == kind && candidate.fault().concerns(method)) {
                active.put(candidate.id(), candidate.usedOnce());
                return Optional.of(candidate.fault());
            }
        }
        return Optional.empty();
    }

    public synchronized boolean isActive(FaultKind kind, String method) {
        forgetOver();
        return active.values().stream()
                .anyMatch(candidate ->
                        candidate.fault().kind() == kind && candidate.fault().concerns(method));
    }

    public synchronized List<ActiveFault> all() {
        forgetOver();
        return List.copyOf(active.values());
    }

    public synchronized boolean clear(long id) {
        forgetOver();
        return active.remove(id) != null;
    }

    public synchronized void clearAll() {
        active.clear();
    }

    private void forgetOver() {
        active.values().removeIf(candidate -> candidate.over(clock.millis()));
    }
}
