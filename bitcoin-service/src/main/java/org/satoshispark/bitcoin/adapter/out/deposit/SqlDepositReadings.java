package org.satoshispark.bitcoin.adapter.out.deposit;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.satoshispark.bitcoin.application.deposit.DepositReadings;
import org.satoshispark.bitcoin.application.node.KnownDeposits;
import org.satoshispark.bitcoin.domain.deposit.Deposit;
import org.satoshispark.bitcoin.domain.deposit.DepositRequest;
import org.satoshispark.bitcoin.domain.deposit.DepositState;
import org.satoshispark.bitcoin.domain.deposit.Invoice;
import org.satoshispark.bitcoin.domain.deposit.Receipt;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;
import org.satoshispark.kit.Transactions;

/** Reads of table deposit, without locks. */
public final class SqlDepositReadings implements DepositReadings, KnownDeposits {
    private static final String COLUMNS = "select id, account_id, node_id, payment_hash, amount_msat, description,"
            + " expiry_seconds, requested_at, state, payment_request, expires_at, paid_msat, settle_index, settled_at,"
            + " said_count from deposit ";
    private static final String SHOWN = " and payment_request is not null ";
    private final Transactions transactions;

    public SqlDepositReadings(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Deposit> find(UUID accountId, UUID depositId) {
        return read("where account_id = $1 and id = $2" + SHOWN, accountId, depositId).stream()
                .findFirst();
    }

    @Override
    public List<Deposit> page(UUID accountId, UUID before, int limit) {
        return read(
                "where account_id = $1 and ($2::uuid is null or id < $2)" + SHOWN + "order by id desc limit $3",
                accountId,
                before,
                limit);
    }

    @Override
    public Optional<Deposit> ofRequest(UUID depositId) {
        return read("where id = $1", depositId).stream().findFirst();
    }

    @Override
    public Optional<Deposit> byHash(PaymentHash hash) {
        return read("where payment_hash = $1", hash.hex()).stream().findFirst();
    }

    @Override
    public Optional<Deposit> newestSettledBy(NodeId node, Instant since) {
        return read(
                        "where node_id = $1 and state = 'SETTLED' and settled_at >= $2"
                                + " order by settle_index desc limit 1",
                        node.hex(),
                        OffsetDateTime.ofInstant(since, ZoneOffset.UTC)
                                .truncatedTo(java.time.temporal.ChronoUnit.SECONDS))
                .stream()
                .findFirst();
    }

    @Override
    public void lookAtAll(NodeId node) {
        transactions
                .open(work -> work.sql()
                        .query(
                                "update deposit set next_look_at = now()"
                                        + " where node_id = $1 and state in ('REQUESTED', 'OPEN', 'EXPIRED')",
                                node.hex()))
                .await()
                .atMost(Transactions.PATIENCE);
    }

    private List<Deposit> read(String where, Object... parameters) {
        return transactions.read(COLUMNS + where, parameters).await().atMost(Transactions.PATIENCE).stream()
                .map(SqlDepositReadings::deposit)
                .toList();
    }

    private static Deposit deposit(Object[] row) {
        var request = new DepositRequest(
                (UUID) row[0],
                (UUID) row[1],
                new NodeId((String) row[2]),
                new PaymentHash((String) row[3]),
                (Long) row[4],
                (String) row[5],
                Duration.ofSeconds((Long) row[6]),
                instant(row[7]));
        var invoice = row[9] == null ? null : new Invoice(new PaymentRequest((String) row[9]), instant(row[10]));
        var receipt = row[11] == null ? null : new Receipt((Long) row[11], (Long) row[12], instant(row[13]));
        return Deposit.restored(request, DepositState.valueOf((String) row[8]), invoice, receipt, (Long) row[14]);
    }

    private static Instant instant(Object column) {
        return ((OffsetDateTime) column).toInstant();
    }
}
