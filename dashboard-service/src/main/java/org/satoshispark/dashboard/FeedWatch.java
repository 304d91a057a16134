package org.satoshispark.dashboard;

import io.micrometer.core.instrument.Metrics;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.rest.Problems;

/**
 * Watches the feeds of all accounts that have a stream open on this instance, with one statement a glance however many
 * there are. Looks only while somebody listens.
 */
@Singleton
class FeedWatch {
    static final int STREAMS_PER_ACCOUNT = 5;
    static final int STREAMS = 2_000;
    private static final int RETRY_AFTER_SECONDS = 10;
    private static final String POSITIONS =
            "select account_id, last_position from feed where account_id = any($1::uuid[])";

    private final Map<UUID, Integer> open = new ConcurrentHashMap<>();
    private final Transactions transactions;
    private final Multi<Map<UUID, Long>> glances;

    FeedWatch(Transactions transactions, @ConfigProperty(name = "dashboard.feed.glance") Duration glance) {
        this.transactions = transactions;
        this.glances = Multi.createFrom()
                .ticks()
                .every(glance)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> look())
                .broadcast()
                .withCancellationAfterLastSubscriberDeparture()
                .toAllSubscribers();
    }

    /**
     * Takes one of the account's {@value #STREAMS_PER_ACCOUNT} places on this instance; {@link #leave} gives it back.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 429 when all are taken, 503 when the instance is full
     */
    synchronized void enter(UUID accountId) {
        if (open.getOrDefault(accountId, 0) >= STREAMS_PER_ACCOUNT) {
            throw Problems.tooMany(
                    "too-many-streams",
                    "an account may have " + STREAMS_PER_ACCOUNT + " streams open at a time",
                    RETRY_AFTER_SECONDS);
        }
        if (open.values().stream().mapToInt(Integer::intValue).sum() >= STREAMS) {
            throw Problems.of(503, "streams-exhausted", "this instance serves no more than " + STREAMS + " streams");
        }
        open.merge(accountId, 1, Integer::sum);
    }

    synchronized void leave(UUID accountId) {
        open.computeIfPresent(accountId, (id, streams) -> streams == 1 ? null : streams - 1);
    }

    /** Glance by glance, how far the feeds are; a glance that failed shows nothing and the next one tries again. */
    Multi<Map<UUID, Long>> glances() {
        return glances;
    }

    /** How far one feed is now: 0 before its first entry. */
    Uni<Long> position(UUID accountId) {
        return transactions
                .read(POSITIONS, (Object) new UUID[] {accountId})
                .map(rows -> rows.isEmpty() ? 0L : (Long) rows.getFirst()[1]);
    }

    private Uni<Map<UUID, Long>> look() {
        return transactions
                .read(POSITIONS, (Object) open.keySet().toArray(UUID[]::new))
                .map(rows -> {
                    Map<UUID, Long> positions = new HashMap<>();
                    rows.forEach(row -> positions.put((UUID) row[0], (Long) row[1]));
                    return positions;
                })
                .onFailure()
                .recoverWithItem(unwell -> {
                    Metrics.counter("spark_feed_glances_failed").increment();
                    return Map.of();
                });
    }
}
