package org.satoshispark.bitcoin.adapter.out.withdrawal;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.satoshispark.bitcoin.application.node.KnownPayments;
import org.satoshispark.bitcoin.application.withdrawal.WithdrawalReading;
import org.satoshispark.bitcoin.application.withdrawal.WithdrawalReadings;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.kit.Transactions;

/** Reads of table withdrawal, without locks. */
public final class SqlWithdrawalReadings implements WithdrawalReadings, KnownPayments {
    private static final String READ =
            "select " + WithdrawalColumns.ALL + ", (select coalesce(max(last_block_height), 0)"
                    + " from payment_history where withdrawal_id = withdrawal.id) from withdrawal ";
    private static final String NEWEST_ENDED = "select payment_hash, state = 'SUCCEEDED', coalesce(paid_msat, 0),"
            + " coalesce(fee_msat, 0) from withdrawal where node_id = $1 and deposit_id is null and ended_at >= $2"
            + " and (state = 'SUCCEEDED' or proof = 'NODE_TERMINAL')"
            // The node replaces its word about a failed payment when the same invoice is tried once more (W10).
            + " and not exists (select 1 from withdrawal later where later.payment_hash = withdrawal.payment_hash"
            + " and later.id > withdrawal.id and later.sent_at is not null)"
            + " order by ended_at desc limit 1";

    private final Transactions transactions;

    public SqlWithdrawalReadings(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<WithdrawalReading> find(UUID accountId, UUID withdrawalId) {
        return readings(transactions.read(READ + "where account_id = $1 and id = $2", accountId, withdrawalId)).stream()
                .findFirst();
    }

    @Override
    public List<WithdrawalReading> page(UUID accountId, UUID before, int limit) {
        return readings(transactions.read(
                READ + "where account_id = $1 and ($2::uuid is null or id < $2) order by id desc limit $3",
                accountId,
                before,
                limit));
    }

    @Override
    public Optional<KnownPayment> newestEndedBy(NodeId node, Instant since) {
        var from = OffsetDateTime.ofInstant(since, ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
        return transactions.read(NEWEST_ENDED, node.hex(), from).await().atMost(Transactions.PATIENCE).stream()
                .findFirst()
                .map(row -> new KnownPayment(
                        new PaymentHash((String) row[0]), (Boolean) row[1], (Long) row[2], (Long) row[3]));
    }

    private static List<WithdrawalReading> readings(Uni<List<Object[]>> rows) {
        return rows.await().atMost(Transactions.PATIENCE).stream()
                .map(row ->
                        new WithdrawalReading(WithdrawalColumns.withdrawal(row), (Long) row[WithdrawalColumns.COUNT]))
                .toList();
    }
}
