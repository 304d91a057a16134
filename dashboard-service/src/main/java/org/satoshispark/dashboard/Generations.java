package org.satoshispark.dashboard;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.UnitOfWork;

/** The generations of the read models and their lives: building, live, retired or failed (docs/adr/0007). */
final class Generations {
    private static final String LEASE = "now() + interval '60 seconds'";
    private static final int CHUNK = 5_000;

    private final Transactions transactions;

    Generations(Transactions transactions) {
        this.transactions = transactions;
    }

    /** @param rebuild the one that runs now */
    record Start(Rebuild rebuild, boolean begun) {}

    /** Begins a rebuild, or finds the one that runs: from its commit on, all news go into both generations. */
    Start start() {
        return alone(work -> work.sql()
                .query("select " + Rebuild.COLUMNS + " from generation where state = 'building'")
                .chain(running -> running.isEmpty()
                        ? work.sql()
                                .query("insert into generation (number, state) select max(number) + 1, 'building'"
                                        + " from generation returning " + Rebuild.COLUMNS)
                                .map(rows -> new Start(Rebuild.of(rows.getFirst()), true))
                        : Uni.createFrom().item(new Start(Rebuild.of(running.getFirst()), false))));
    }

    /** Takes the rebuild that nobody works on, for a minute at a time; {@link #progress} renews it. */
    Optional<Rebuild> claim() {
        return change("update generation set leased_until = " + LEASE + ", attempts = attempts + 1, read_records = 0,"
                        + " skipped_records = 0, reason = null where state = 'building'"
                        + " and (leased_until is null or leased_until < now()) returning " + Rebuild.COLUMNS)
                .stream()
                .findFirst()
                .map(Rebuild::of);
    }

    void progress(int number, long total, long read) {
        change(
                "update generation set leased_until = " + LEASE + ", total_records = $2, read_records = $3"
                        + " where number = $1 and state = 'building'",
                number,
                total,
                read);
    }

    /** Lets another attempt begin in ten seconds. */
    void postpone(int number, String reason) {
        change(
                "update generation set leased_until = now() + interval '10 seconds', reason = $2"
                        + " where number = $1 and state = 'building'",
                number,
                reason);
    }

    /** Gives the rebuild up; what answers requests stays as it is. */
    void fail(int number, String reason) {
        alone(work -> work.sql()
                .query(
                        "update generation set state = 'failed', finished_at = now(), reason = $2"
                                + " where number = $1 and state = 'building'",
                        number,
                        reason));
    }

    /** From this commit on the new generation answers; nothing can be half-written then, because batches wait outside. */
    void swap(int number) {
        alone(work -> work.sql()
                .query(
                        "update generation set state = 'retired' where state = 'live' and exists (select from generation"
                                + " where number = $1 and state = 'building')",
                        number)
                .chain(() -> work.sql()
                        .query(
                                "update generation set state = 'live', finished_at = now(), reason = null"
                                        + " where number = $1 and state = 'building'",
                                number)));
    }

    Optional<Rebuild> find(int number) {
        return transactions
                .read("select " + Rebuild.COLUMNS + " from generation where number = $1", number)
                .await()
                .atMost(Transactions.PATIENCE)
                .stream()
                .findFirst()
                .map(Rebuild::of);
    }

    /** Deletes a bounded number of rows that answer nobody any more; 0 when there are none left. */
    long purge() {
        var old = change("select number, state, (select number from generation where state = 'live') from generation"
                + " where state in ('retired', 'failed') and not purged order by 1 limit 1");
        if (old.isEmpty()) {
            return 0;
        }
        var number = (Integer) old.getFirst()[0];
        var gone = 0L;
        for (var model : Fold.MODELS) {
            gone += delete(model.table(), "generation = " + number);
        }
        if (old.getFirst()[1].equals("retired")) {
            // The rebuild that replaced it has marked every entry that the topics account for.
            gone += delete("activity", "generation < " + old.getFirst()[2]);
        }
        if (gone == 0) {
            change("update generation set purged = true where number = $1", number);
        }
        return gone;
    }

    private long delete(String table, String which) {
        return (Long)
                change("with gone as (delete from %1$s where ctid in (select ctid from %1$s where %2$s limit %3$d)"
                                        .formatted(table, which, CHUNK)
                                + " returning 1) select count(*) from gone")
                        .getFirst()[0];
    }

    private List<Object[]> change(String statement, Object... parameters) {
        return transactions
                .open(work -> work.sql().query(statement, parameters))
                .await()
                .atMost(Transactions.PATIENCE);
    }

    private <T> T alone(Function<UnitOfWork, Uni<T>> steps) {
        return transactions
                .open(work -> GenerationGate.alone(work).chain(() -> steps.apply(work)))
                .await()
                .atMost(Transactions.PATIENCE);
    }
}
