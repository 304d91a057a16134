package org.satoshispark.dashboard;

import io.smallrye.mutiny.Uni;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.satoshispark.kit.DeadLetters;
import org.satoshispark.kit.EventConsumer;
import org.satoshispark.kit.Inbox;
import org.satoshispark.kit.Incoming;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.UnitOfWork;

/**
 * Reads the history into the generation being built and swaps it in. Safe to run in several instances: one holds the lease,
 * and where two do by mishap both merge the same rows. An attempt that died begins anew; merging twice does no harm.
 */
final class RebuildJob {
    private static final int ATTEMPTS = 5;
    private static final int PURGES = 100;

    private final Generations generations;
    private final TopicHistory history;
    private final Transactions transactions;

    RebuildJob(Generations generations, TopicHistory history, Transactions transactions) {
        this.generations = generations;
        this.history = history;
        this.transactions = transactions;
    }

    /** Drives the rebuild that is due, if any, to its end; then clears away what an earlier one left. */
    void runOnce() {
        generations.claim().ifPresent(this::drive);
        for (var i = 0; i < PURGES && generations.purge() > 0; i++) {
            // Chunk by chunk, so that no transaction is long.
        }
    }

    private void drive(Rebuild rebuild) {
        if (rebuild.attempts() > ATTEMPTS) {
            generations.fail(rebuild.rebuildId(), "given up after " + ATTEMPTS + " attempts");
            return;
        }
        try (var reading = history.open()) {
            if (!reading.gaps().isEmpty()) {
                generations.fail(rebuild.rebuildId(), "the topics have gaps: " + reading.gaps());
                return;
            }
            read(rebuild.rebuildId(), reading);
        } catch (RuntimeException failed) {
            generations.postpone(rebuild.rebuildId(), failed.toString());
            throw failed;
        }
    }

    private void read(int number, TopicHistory.Reading reading) {
        var consumer = EventConsumer.ofEnvelopes(
                transactions, new NothingIsKnown(), new Skipped(number), new Projection(Scope.HISTORY)::react);
        var read = 0L;
        generations.progress(number, reading.total(), read);
        for (var batch = reading.next(); !batch.isEmpty(); batch = reading.next()) {
            consumer.hear(batch).await().indefinitely();
            read += batch.size();
            generations.progress(number, reading.total(), read);
        }
        generations.swap(number);
    }

    /** A rebuild wants every event, though the inbox knows most of them. */
    private static final class NothingIsKnown implements Inbox {
        @Override
        public Uni<Set<UUID>> claim(UnitOfWork work, List<UUID> ids) {
            return Uni.createFrom().item(new HashSet<>(ids));
        }
    }

    /** Records that cannot be read or applied are in the dead letters already; here they are only counted. */
    private record Skipped(int number) implements DeadLetters {
        @Override
        public Uni<Void> bury(UnitOfWork work, Incoming record, String reason) {
            return work.sql()
                    .query("update generation set skipped_records = skipped_records + 1 where number = $1", number)
                    .replaceWithVoid();
        }
    }
}
