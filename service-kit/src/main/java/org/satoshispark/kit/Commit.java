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

    /**
     * Fails as a passing fault when the database says nothing for {@code longest}: a connection that was cut without a word
     * must not stop for ever who waits for it. The transaction itself is left alone, so its outcome is unknown then.
     */
    public static <T> Uni<T> within(Duration longest, Uni<T> answer) {
        return Uni.createFrom()
                .<T>emitter(emitter -> answer.subscribe().with(emitter::complete, emitter::fail))
                .ifNoItem()
                .after(longest)
                .fail();
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
