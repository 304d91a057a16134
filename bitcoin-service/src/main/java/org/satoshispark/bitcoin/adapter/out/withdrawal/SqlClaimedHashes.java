package org.satoshispark.bitcoin.adapter.out.withdrawal;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.satoshispark.bitcoin.application.withdrawal.ClaimedHash;
import org.satoshispark.bitcoin.application.withdrawal.ClaimedHashes;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.kit.UnitOfWork;

/** {@link ClaimedHashes} read from table withdrawal; the unique index decides when two come at once. */
public final class SqlClaimedHashes implements ClaimedHashes {
    private static final String READ = "select payment_hash,"
            + " bool_or(state not in ('FAILED', 'REJECTED', 'SUCCEEDED')), bool_or(state = 'SUCCEEDED')"
            + " from withdrawal where payment_hash = any($1) group by payment_hash";

    @Override
    public String name() {
        return "withdrawal-hash";
    }

    @Override
    public PaymentHash idOf(ClaimedHash claimed) {
        return claimed.hash();
    }

    @Override
    public Uni<List<ClaimedHash>> load(UnitOfWork work, List<PaymentHash> hashes) {
        return work.sql()
                .query(READ, (Object) hashes.stream().map(PaymentHash::hex).toArray(String[]::new))
                .map(rows -> rows.stream()
                        .map(row ->
                                new ClaimedHash(new PaymentHash((String) row[0]), (Boolean) row[1], (Boolean) row[2]))
                        .toList());
    }

    /** Never: a hash is claimed by its withdrawal's row. */
    @Override
    public Uni<Void> write(UnitOfWork work, List<ClaimedHash> loaded, List<ClaimedHash> added) {
        return Uni.createFrom().voidItem();
    }
}
