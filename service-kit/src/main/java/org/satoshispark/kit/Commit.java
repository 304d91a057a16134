package org.satoshispark.kit;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Function;

/** What every kind of transaction does around the work: write aggregates, write the outbox, run lost races again. */
public final class Commit {
    private static final int RACES = 8;

    private Commit() {}

    /** Runs the work and writes what it left, all inside the open transaction. */
    public static <T> Uni<T> finish(UnitOfWork work, Outbox outbox, Function<UnitOfWork, Uni<T>> steps) {
        return steps.apply(work).call(result -> work.writeAggregates()
                .chain(() -> outbox.write(
                        work, work.said().stream().map(OutboxRow::of).toList())));
    }

    /** Runs a whole transaction again when it lost a race, at most {@value #RACES} times. */
    public static <T> Uni<T> withRetries(Uni<T> transaction) {
        return transaction
                .onFailure(Faults::isLostRace)
                .retry()
                .withBackOff(Duration.ofMillis(5), Duration.ofMillis(200))
                .atMost(RACES);
    }
}
