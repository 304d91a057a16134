package org.satoshispark.bitcoin.adapter.out.node;

import java.time.OffsetDateTime;
import java.util.List;
import org.satoshispark.bitcoin.application.node.Concerns;
import org.satoshispark.kit.Transactions;

/** {@link Concerns} out of the tables that hold them; nothing is written down twice. */
public final class SqlConcerns implements Concerns {
    private static final String NEWEST = """
            select kind, subject, detail, raised_at as since from alarm
            union all
            select 'WITHDRAWAL_STUCK', id::text, 'is ' || state || ', its money stays held', sent_at
            from withdrawal where stuck and due_at is not null
            union all
            select 'UNCLAIMED_MONEY', payment_hash, paid_msat || ' msat belong to no deposit', settled_at from unclaimed
            order by since desc limit $1""";

    private final Transactions transactions;

    public SqlConcerns(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Concern> newest(int atMost) {
        return transactions.read(NEWEST, atMost).await().atMost(Transactions.PATIENCE).stream()
                .map(row -> new Concern(
                        (String) row[0], (String) row[1], (String) row[2], ((OffsetDateTime) row[3]).toInstant()))
                .toList();
    }
}
