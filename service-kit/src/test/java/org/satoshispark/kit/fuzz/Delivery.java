package org.satoshispark.kit.fuzz;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.satoshispark.kit.EventConsumer;
import org.satoshispark.kit.Incoming;
import org.satoshispark.kit.memory.InMemoryTransactions;

/** Brings records to an event consumer: calmly one by one, or as Kafka may: in batches, again, and with crashes in between. */
public final class Delivery {
    private static final Logger GRAVES = Logger.getLogger(EventConsumer.class.getName());
    private static final int LARGEST_BATCH = 12;
    private static final int MOST_CRASHES = 4;

    private Delivery() {}

    /** The process ends here; nothing may handle it. */
    private static final class Crash extends Error {
        private static final long serialVersionUID = 1L;

        Crash() {
            super("crash", null, false, false);
        }
    }

    public static void calmly(EventConsumer consumer, List<Incoming> records) {
        records.forEach(record -> hear(consumer, List.of(record)));
    }

    /** In batches, once. */
    public static void inBatches(EventConsumer consumer, List<Incoming> records, Choices cuts) {
        var at = 0;
        while (at < records.size()) {
            var batch = records.subList(at, Math.min(records.size(), at + 1 + cuts.below(LARGEST_BATCH)));
            hear(consumer, batch);
            at += batch.size();
        }
    }

    /** Each batch until it went through; then maybe once more, as after a lost acknowledgement. */
    public static void roughly(
            EventConsumer consumer, InMemoryTransactions transactions, List<Incoming> records, Choices choices) {
        var at = 0;
        while (at < records.size()) {
            var batch = records.subList(at, Math.min(records.size(), at + 1 + choices.below(LARGEST_BATCH)));
            var crashes = choices.once(3) ? choices.below(MOST_CRASHES) : 0;
            for (var crash = 0; crash < crashes; crash++) {
                crashIn(consumer, transactions, batch, choices);
            }
            hear(consumer, batch);
            if (choices.once(4)) {
                hear(consumer, batch);
            }
            at += batch.size();
        }
    }

    private static void crashIn(
            EventConsumer consumer, InMemoryTransactions transactions, List<Incoming> batch, Choices choices) {
        var countdown = new int[] {choices.below(6)};
        Runnable fuse = () -> {
            if (countdown[0]-- == 0) {
                throw new Crash();
            }
        };
        transactions.crashPoints(fuse, fuse);
        try {
            hear(consumer, batch);
        } catch (Crash gone) {
            // The next start finds what was committed and gets the same batch again.
        } finally {
            transactions.crashPoints(() -> {}, () -> {});
        }
    }

    private static void hear(EventConsumer consumer, List<Incoming> batch) {
        // Poison is the rule here and each grave would log a stack trace.
        var level = GRAVES.getLevel();
        GRAVES.setLevel(Level.OFF);
        try {
            consumer.hear(batch).await().indefinitely();
        } catch (RuntimeException wrapped) {
            for (Throwable cause = wrapped; cause != null; cause = cause.getCause()) {
                if (cause instanceof Crash crash) {
                    throw crash;
                }
            }
            throw wrapped;
        } finally {
            GRAVES.setLevel(level);
        }
    }
}
