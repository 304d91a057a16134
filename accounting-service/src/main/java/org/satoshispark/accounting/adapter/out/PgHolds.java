package org.satoshispark.accounting.adapter.out;

import static org.satoshispark.accounting.adapter.out.Columns.ids;
import static org.satoshispark.accounting.adapter.out.Columns.longs;
import static org.satoshispark.accounting.adapter.out.Columns.texts;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.satoshispark.accounting.application.Holds;
import org.satoshispark.accounting.domain.AccountId;
import org.satoshispark.accounting.domain.Hold;
import org.satoshispark.accounting.domain.HoldState;
import org.satoshispark.kit.LostRace;
import org.satoshispark.kit.UnitOfWork;

/** Holds in PostgreSQL: the row leaves HELD once, whoever tries. */
public final class PgHolds implements Holds {
    private static final String LOAD = "select withdrawal_id, account_id, amount_msat::bigint, fee_limit_msat::bigint,"
            + " state, paid_msat::bigint, paid_fee_msat::bigint from hold where withdrawal_id = any($1)"
            + " order by withdrawal_id for update";
    private static final String INSERT = "insert into hold (withdrawal_id, account_id, amount_msat, fee_limit_msat,"
            + " state, paid_msat, paid_fee_msat) select * from unnest($1::uuid[], $2::uuid[], $3::bigint[],"
            + " $4::bigint[], $5::text[], $6::bigint[], $7::bigint[])";
    private static final String UPDATE = "update hold h set state = n.state, paid_msat = n.paid, paid_fee_msat = n.fee"
            + " from unnest($1::uuid[], $2::text[], $3::bigint[], $4::bigint[]) as n (id, state, paid, fee)"
            + " where h.withdrawal_id = n.id and h.state = 'HELD' returning h.withdrawal_id";

    @Override
    public Uni<List<Hold>> load(UnitOfWork work, List<UUID> idsInOrder) {
        return work.sql()
                .query(LOAD, (Object) idsInOrder.toArray(UUID[]::new))
                .map(rows -> rows.stream().map(PgHolds::hold).toList());
    }

    private static Hold hold(Object[] row) {
        return Hold.stored(
                (UUID) row[0],
                AccountId.user((UUID) row[1]),
                (Long) row[2],
                (Long) row[3],
                HoldState.valueOf((String) row[4]),
                (Long) row[5],
                (Long) row[6]);
    }

    @Override
    public Uni<Void> write(UnitOfWork work, List<Hold> loaded, List<Hold> added) {
        return insert(work, added)
                .chain(() -> update(work, loaded.stream().filter(Hold::changed).toList()));
    }

    private static Uni<Void> insert(UnitOfWork work, List<Hold> added) {
        return added.isEmpty()
                ? Uni.createFrom().voidItem()
                : work.sql()
                        .query(
                                INSERT,
                                ids(added, Hold::withdrawalId),
                                ids(added, hold -> hold.accountId().id()),
                                longs(added, Hold::amountMsat),
                                longs(added, Hold::feeLimitMsat),
                                texts(added, Hold::state),
                                longs(added, Hold::paidMsat),
                                longs(added, Hold::paidFeeMsat))
                        .replaceWithVoid();
    }

    private static Uni<Void> update(UnitOfWork work, List<Hold> changed) {
        return changed.isEmpty()
                ? Uni.createFrom().voidItem()
                : work.sql()
                        .query(
                                UPDATE,
                                ids(changed, Hold::withdrawalId),
                                texts(changed, Hold::state),
                                longs(changed, Hold::paidMsat),
                                longs(changed, Hold::paidFeeMsat))
                        .invoke(rows -> all(changed.size(), rows.size()))
                        .replaceWithVoid();
    }

    private static void all(int changed, int written) {
        if (written != changed) {
            throw new LostRace("ended " + written + " of " + changed + " holds");
        }
    }
}
