package org.satoshispark.bitcoin.adapter.out.deposit;

import java.util.List;
import org.satoshispark.bitcoin.application.deposit.DueDeposits;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.kit.Transactions;

/** {@link DueDeposits} by a lease in {@code next_look_at}: the pause grows with the age, up to six hours. */
public final class SqlDueDeposits implements DueDeposits {
    private static final String TAKE = "update deposit set next_look_at = now()"
            + " + least(interval '6 hours', greatest(interval '15 seconds', (now() - requested_at) / 8))"
            + " where payment_hash in (select payment_hash from deposit where node_id = $1 and next_look_at <= now()"
            + " and state in ('REQUESTED', 'OPEN', 'EXPIRED') order by next_look_at limit $2 for update skip locked)"
            + " returning payment_hash";
    private static final String RAN_OUT =
            "select payment_hash from deposit where state = 'OPEN' and expires_at < now() order by expires_at limit $1";
    private final Transactions transactions;

    public SqlDueDeposits(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<PaymentHash> takeForLook(NodeId node, int atMost) {
        return hashes(transactions
                .open(work -> work.sql().query(TAKE, node.hex(), atMost))
                .await()
                .atMost(Transactions.PATIENCE));
    }

    @Override
    public List<PaymentHash> ranOut(int atMost) {
        return hashes(transactions.read(RAN_OUT, atMost).await().atMost(Transactions.PATIENCE));
    }

    private static List<PaymentHash> hashes(List<Object[]> rows) {
        return rows.stream().map(row -> new PaymentHash((String) row[0])).toList();
    }
}
