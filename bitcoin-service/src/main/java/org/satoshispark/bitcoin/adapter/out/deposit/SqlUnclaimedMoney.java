package org.satoshispark.bitcoin.adapter.out.deposit;

import io.smallrye.mutiny.Uni;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.satoshispark.bitcoin.application.deposit.UnclaimedMoney;
import org.satoshispark.bitcoin.domain.deposit.Receipt;
import org.satoshispark.bitcoin.domain.deposit.Unclaimed;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.kit.UnitOfWork;

/** {@link UnclaimedMoney} in table unclaimed; a second insert of a hash loses the race and finds the first. */
public final class SqlUnclaimedMoney implements UnclaimedMoney {
    private static final String SELECT = "select id, node_id, payment_hash, paid_msat, settle_index, settled_at, memo"
            + " from unclaimed where payment_hash = any($1) order by payment_hash";
    private static final String INSERT = "insert into unclaimed (id, node_id, payment_hash, paid_msat, settle_index,"
            + " settled_at, memo) select * from unnest($1::uuid[], $2::text[], $3::text[], $4::bigint[], $5::bigint[],"
            + " $6::timestamptz[], $7::text[])";

    @Override
    public String name() {
        return "unclaimed";
    }

    @Override
    public PaymentHash idOf(Unclaimed unclaimed) {
        return unclaimed.hash();
    }

    @Override
    public Uni<List<Unclaimed>> load(UnitOfWork work, List<PaymentHash> hashesInOrder) {
        var hashes = hashesInOrder.stream().map(PaymentHash::hex).toArray(String[]::new);
        return work.sql()
                .query(SELECT, (Object) hashes)
                .map(rows -> rows.stream().map(SqlUnclaimedMoney::unclaimed).toList());
    }

    private static Unclaimed unclaimed(Object[] row) {
        var receipt = new Receipt((Long) row[3], (Long) row[4], ((OffsetDateTime) row[5]).toInstant());
        return new Unclaimed(
                (UUID) row[0], new NodeId((String) row[1]), new PaymentHash((String) row[2]), receipt, (String) row[6]);
    }

    @Override
    public Uni<Void> write(UnitOfWork work, List<Unclaimed> loaded, List<Unclaimed> added) {
        if (added.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return work.sql()
                .query(
                        INSERT,
                        added.stream().map(Unclaimed::id).toArray(UUID[]::new),
                        added.stream().map(one -> one.node().hex()).toArray(String[]::new),
                        added.stream().map(one -> one.hash().hex()).toArray(String[]::new),
                        added.stream().map(one -> one.receipt().paidMsat()).toArray(Long[]::new),
                        added.stream().map(one -> one.receipt().settleIndex()).toArray(Long[]::new),
                        added.stream()
                                .map(one -> one.receipt().settledAt().atOffset(ZoneOffset.UTC))
                                .toArray(OffsetDateTime[]::new),
                        added.stream().map(Unclaimed::memo).toArray(String[]::new))
                .replaceWithVoid();
    }
}
