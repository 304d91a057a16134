package org.satoshispark.kit;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Function;

/**
 * Opens units of work. Only the REST edge, the event consumer and a job's worker may call it; a lost race is tried again
 * a bounded number of times, so {@code work} may run more than once and must not touch anything but its unit of work.
 */
public interface Transactions {
    /** How long a caller on its own thread waits for a commit before it calls the outcome unknown. */
    Duration PATIENCE = Duration.ofSeconds(30);

    /** How long one transaction or read may take at most before it fails as a passing fault, whoever waits for it. */
    Duration LONGEST = Duration.ofSeconds(60);

    /** Runs {@code work} in one transaction: aggregates and outbox are written and committed when it succeeds. */
    <T> Uni<T> open(Function<UnitOfWork, Uni<T>> work);

    /** Whether nobody hears of a commit before everybody sees it: so it is in memory, but not where the log is published. */
    default boolean showsCommitsAtOnce() {
        return false;
    }

    /** Loads what is touched, decides in memory, commits. */
    default <T> Uni<T> run(Touches touches, Function<UnitOfWork, T> decide) {
        return open(work -> work.load(touches).map(loaded -> decide.apply(work)));
    }

    /** {@link #run} for callers on a (virtual) thread of their own; never call it from an event loop. */
    default <T> T runAndAwait(Touches touches, Function<UnitOfWork, T> decide) {
        return run(touches, decide).await().atMost(PATIENCE);
    }

    /** A read outside of any unit of work, on a plain connection; rows as arrays of columns. */
    Uni<java.util.List<Object[]>> read(String statement, Object... parameters);
}
