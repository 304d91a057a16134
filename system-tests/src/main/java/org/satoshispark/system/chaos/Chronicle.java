package org.satoshispark.system.chaos;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.satoshispark.system.load.Run;
import org.satoshispark.system.load.Saga;
import org.satoshispark.system.load.Written;

/** All that is known of a run: the timeline, what became of requests and sagas, and what must never be. */
final class Chronicle {
    /** Writes that can be sent again; older ones are forgotten by chance, not by age. */
    private static final int REMEMBERED = 2_000;

    final Timeline timeline;
    final Violations violations = new Violations();
    private final long endsMs;
    private final Map<Operation, Tally> tallies = new EnumMap<>(Operation.class);
    private final Map<Saga, Times> sagas = new EnumMap<>(Saga.class);
    private final List<Run> runs = new ArrayList<>();
    private final List<Written> written = new ArrayList<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger shed = new AtomicInteger();

    /** @param lastsMs of the load */
    Chronicle(Timeline timeline, long lastsMs) {
        this.timeline = timeline;
        this.endsMs = lastsMs + Finish.GIVE_UP_MS;
        for (var operation : Operation.values()) {
            tallies.put(operation, new Tally());
        }
        for (var saga : Saga.values()) {
            sagas.put(saga, new Times());
        }
    }

    /** Until everybody gives up: some minutes after the load. */
    long leftMs() {
        return Math.max(0, endsMs - timeline.nowMs());
    }

    Tally tally(Operation operation) {
        return tallies.get(operation);
    }

    Times times(Saga saga) {
        return sagas.get(saga);
    }

    /** Requests whose end is not known yet. */
    AtomicInteger open() {
        return open;
    }

    /** Requests that were not begun, for too many were open. */
    AtomicInteger shed() {
        return shed;
    }

    void violated(Invariant invariant, String what) {
        violations.add(invariant, what);
        timeline.note("violation", "invariant", invariant.name(), "detail", what);
    }

    synchronized void accepted(Run run) {
        runs.add(run);
    }

    synchronized List<Run> runs() {
        return List.copyOf(runs);
    }

    synchronized void remember(Written write, Random random) {
        if (written.size() < REMEMBERED) {
            written.add(write);
        } else {
            written.set(random.nextInt(REMEMBERED), write);
        }
    }

    synchronized Optional<Written> anyWritten(Random random, Predicate<Written> suitable) {
        var some = written.stream().filter(suitable).toList();
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(random.nextInt(some.size())));
    }

    synchronized List<Written> written() {
        return List.copyOf(written);
    }
}
