package org.satoshispark.kit;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Tries the same work again while the database is unwell, with growing pauses, and gives it up after a while.
 *
 * @param bound of all tries together; a try that has begun is waited for
 */
record RetryPolicy(Duration bound) {
    private static final Logger LOG = Logger.getLogger(RetryPolicy.class);

    /** Fails with what is no passing fault, at once, or with the last passing one, when the bound is over. */
    <T> Uni<T> apply(Supplier<Uni<? extends T>> work) {
        return Uni.createFrom()
                .deferred(work)
                .onFailure(Faults::isPassing)
                .invoke(fault -> LOG.warnf("a batch waits for the database: %s", fault))
                .onFailure(Faults::isPassing)
                .retry()
                .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(5))
                .expireIn(bound.toMillis());
    }
}
