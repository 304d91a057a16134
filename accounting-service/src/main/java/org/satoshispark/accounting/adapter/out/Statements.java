package org.satoshispark.accounting.adapter.out;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.satoshispark.kit.Transactions;

/**
 * Reads a person's account and its history. History never changes, so that pages fit together without a snapshot; each
 * query is a bounded range of an index, however long the history is.
 */
public final class Statements {
    static final String BALANCE =
            "select available_msat::bigint, held_msat::bigint, version from account where kind = 'USER' and id = $1";
    static final String AT_VERSION = "select available_after_msat::bigint, held_after_msat::bigint, account_version"
            + " from posting where account_kind = 'USER' and account_id = $1 and account_version = $2 limit 1";
    static final String AT_MOMENT = "select available_after_msat::bigint, held_after_msat::bigint, account_version"
            + " from posting where account_kind = 'USER' and account_id = $1 and recorded_at <= $2"
            + " order by recorded_at desc, account_version desc limit 1";
    static final String LINES = "select p.account_version, e.kind, e.operation_id, e.correlation_id, e.recorded_at,"
            + " coalesce(sum(p.amount_msat) filter (where p.bucket = 'AVAILABLE'), 0)::bigint,"
            + " coalesce(sum(p.amount_msat) filter (where p.bucket = 'HELD'), 0)::bigint,"
            + " max(p.available_after_msat)::bigint, max(p.held_after_msat)::bigint"
            + " from posting p join journal_entry e on e.id = p.entry_id"
            + " where p.account_kind = 'USER' and p.account_id = $1"
            + " and p.account_version <= $2 and p.account_version > $3"
            + " group by p.account_version, e.id order by p.account_version desc";

    private final Transactions transactions;

    public Statements(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The balance now; empty while the account is not open. */
    public Optional<Balance> balance(UUID accountId) {
        return first(read(BALANCE, accountId));
    }

    /** The balance that version {@code version} left; zeros for the opening. */
    public Balance at(UUID accountId, long version) {
        return first(read(AT_VERSION, accountId, version)).orElse(Balance.of(0, 0, Math.min(version, 1)));
    }

    /** The balance at a past moment; zeros and version 0 when nothing had been posted by then. */
    public Balance at(UUID accountId, Instant moment) {
        return first(read(AT_MOMENT, accountId, OffsetDateTime.ofInstant(moment, ZoneOffset.UTC)))
                .orElse(Balance.of(0, 0, 0));
    }

    /** At most {@code limit} entries from {@code version} downwards. */
    public List<StatementLine> lines(UUID accountId, long version, int limit) {
        return read(LINES, accountId, version, version - limit).stream()
                .map(Statements::line)
                .toList();
    }

    private List<Object[]> read(String sql, Object... parameters) {
        return transactions.read(sql, parameters).await().atMost(Transactions.PATIENCE);
    }

    private static Optional<Balance> first(List<Object[]> rows) {
        return rows.stream().findFirst().map(row -> Balance.of((Long) row[0], (Long) row[1], (Long) row[2]));
    }

    private static StatementLine line(Object[] row) {
        var availableChange = (Long) row[5];
        var heldChange = (Long) row[6];
        var available = (Long) row[7];
        var held = (Long) row[8];
        return new StatementLine(
                (Long) row[0],
                (String) row[1],
                (UUID) row[2],
                (UUID) row[3],
                ((OffsetDateTime) row[4]).toInstant(),
                availableChange + heldChange,
                availableChange,
                heldChange,
                available,
                held,
                available + held);
    }
}
