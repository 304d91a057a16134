package org.satoshispark.accounting.adapter.out;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.satoshispark.kit.Transactions;

/**
 * Reads the account where money rests that belongs to nobody yet (lightning.md D13). It has no balance row: its balance is the
 * sum of its postings, of which there are few.
 */
public final class SuspenseAccount {
    /** Above every id that there is: where the newest page starts. */
    public static final UUID NEWEST = new UUID(-1, -1);

    static final String BALANCE =
            "select coalesce(sum(amount_msat), 0)::bigint from posting where account_kind = 'SUSPENSE'";
    // An entry parks at most once, so its id is the place of its posting.
    static final String PAGE = "select p.entry_id, e.kind, e.operation_id, e.correlation_id, p.recorded_at,"
            + " p.amount_msat, a.detail from posting p join journal_entry e on e.id = p.entry_id"
            + " left join alarm a on a.kind = 'BALANCE_LIMIT' and a.subject = e.operation_id"
            + " where p.account_kind = 'SUSPENSE' and p.entry_id < $1 order by p.entry_id desc limit $2";

    private final Transactions transactions;

    public SuspenseAccount(Transactions transactions) {
        this.transactions = transactions;
    }

    /** In msat. */
    public long balanceMsat() {
        return (Long) read(BALANCE).getFirst()[0];
    }

    /** At most {@code limit} postings, newest first, older than {@code before}. */
    public List<Parked> page(UUID before, int limit) {
        return read(PAGE, before, limit).stream().map(SuspenseAccount::parked).toList();
    }

    private List<Object[]> read(String sql, Object... parameters) {
        return transactions.read(sql, parameters).await().atMost(Transactions.PATIENCE);
    }

    private static Parked parked(Object[] row) {
        return new Parked(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                (UUID) row[3],
                ((OffsetDateTime) row[4]).toInstant(),
                (Long) row[5],
                (String) row[6]);
    }
}
