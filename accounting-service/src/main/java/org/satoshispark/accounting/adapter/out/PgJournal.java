package org.satoshispark.accounting.adapter.out;

import static org.satoshispark.accounting.adapter.out.Columns.ids;
import static org.satoshispark.accounting.adapter.out.Columns.longs;
import static org.satoshispark.accounting.adapter.out.Columns.texts;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.satoshispark.accounting.application.Journal;
import org.satoshispark.accounting.domain.JournalEntry;
import org.satoshispark.accounting.domain.Operation;
import org.satoshispark.accounting.domain.OperationKind;
import org.satoshispark.accounting.domain.Posting;
import org.satoshispark.kit.Ids;
import org.satoshispark.kit.UnitOfWork;

/** The journal in PostgreSQL: one statement for all entries, one for all their postings. */
public final class PgJournal implements Journal {
    private static final String LOAD = "select e.kind, e.operation_id, e.correlation_id, p.account_kind, p.account_id,"
            + " p.bucket, p.amount_msat, p.account_version, p.available_after_msat::bigint, p.held_after_msat::bigint"
            + " from unnest($1::text[], $2::uuid[]) as k (kind, operation_id)"
            + " join journal_entry e using (kind, operation_id) join posting p on p.entry_id = e.id"
            + " order by e.kind, e.operation_id, p.line";
    private static final String INSERT_ENTRIES = "insert into journal_entry (id, kind, operation_id, correlation_id)"
            + " select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[])";
    // The moment is the entry's own: taken while the accounts are locked, so that it grows with their versions.
    private static final String INSERT_POSTINGS =
            "insert into posting (entry_id, line, account_kind, account_id, bucket,"
                    + " amount_msat, account_version, available_after_msat, held_after_msat, recorded_at)"
                    + " select n.*, e.recorded_at from unnest($1::uuid[], $2::bigint[], $3::text[], $4::uuid[], $5::text[],"
                    + " $6::bigint[], $7::bigint[], $8::bigint[], $9::bigint[])"
                    + " as n (entry_id, line, kind, id, bucket, amount, version, available, held)"
                    + " join journal_entry e on e.id = n.entry_id";

    @Override
    public Uni<List<JournalEntry>> load(UnitOfWork work, List<Operation> idsInOrder) {
        return work.sql()
                .query(LOAD, texts(idsInOrder, Operation::kind), ids(idsInOrder, Operation::id))
                .map(PgJournal::entries);
    }

    private static List<JournalEntry> entries(List<Object[]> rows) {
        var sagas = new LinkedHashMap<Operation, UUID>();
        var postings = new LinkedHashMap<Operation, List<Posting>>();
        for (var row : rows) {
            var operation = new Operation(OperationKind.valueOf((String) row[0]), (UUID) row[1]);
            sagas.put(operation, (UUID) row[2]);
            postings.computeIfAbsent(operation, first -> new ArrayList<>()).add(PostingRow.posting(row, 3));
        }
        return sagas.entrySet().stream()
                .map(saga -> new JournalEntry(saga.getKey(), saga.getValue(), postings.get(saga.getKey())))
                .toList();
    }

    @Override
    public Uni<Void> write(UnitOfWork work, List<JournalEntry> loaded, List<JournalEntry> added) {
        if (added.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var entryIds = added.stream().map(entry -> Ids.next()).toArray(UUID[]::new);
        return work.sql()
                .query(
                        INSERT_ENTRIES,
                        entryIds,
                        texts(added, entry -> entry.operation().kind()),
                        ids(added, entry -> entry.operation().id()),
                        ids(added, JournalEntry::correlationId))
                .chain(() -> insertPostings(work, rows(entryIds, added)));
    }

    private static List<PostingRow> rows(UUID[] entryIds, List<JournalEntry> added) {
        var rows = new ArrayList<PostingRow>(added.size() * 3);
        for (var entry = 0; entry < entryIds.length; entry++) {
            var line = 1;
            for (var posting : added.get(entry).postings()) {
                rows.add(PostingRow.of(entryIds[entry], line++, posting));
            }
        }
        return rows;
    }

    private static Uni<Void> insertPostings(UnitOfWork work, List<PostingRow> rows) {
        return work.sql()
                .query(
                        INSERT_POSTINGS,
                        ids(rows, PostingRow::entryId),
                        longs(rows, PostingRow::line),
                        texts(rows, PostingRow::accountKind),
                        ids(rows, PostingRow::accountId),
                        texts(rows, PostingRow::bucket),
                        longs(rows, PostingRow::amountMsat),
                        optional(rows, PostingRow::accountVersion),
                        optional(rows, PostingRow::availableMsat),
                        optional(rows, PostingRow::heldMsat))
                .replaceWithVoid();
    }

    private static Long[] optional(List<PostingRow> rows, Function<PostingRow, Long> column) {
        return rows.stream().map(column).toArray(Long[]::new);
    }
}
