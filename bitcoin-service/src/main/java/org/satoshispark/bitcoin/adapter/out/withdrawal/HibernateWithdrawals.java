package org.satoshispark.bitcoin.adapter.out.withdrawal;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.satoshispark.bitcoin.application.withdrawal.Withdrawals;
import org.satoshispark.bitcoin.domain.withdrawal.Withdrawal;
import org.satoshispark.kit.UnitOfWork;
import org.satoshispark.kit.hibernate.LoadedRows;

/** {@link Withdrawals} as rows that Hibernate maps; a row is locked when it is loaded, so a compare-and-set is one. */
public final class HibernateWithdrawals implements Withdrawals {

    @Override
    public String name() {
        return "withdrawal";
    }

    @Override
    public UUID idOf(Withdrawal withdrawal) {
        return withdrawal.id();
    }

    @Override
    public Uni<List<Withdrawal>> load(UnitOfWork work, List<UUID> ids) {
        return work.connection(Mutiny.Session.class)
                .createSelectionQuery("from WithdrawalRow where id in :ids order by id", WithdrawalRow.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .map(rows -> rows.stream().map(WithdrawalRows::withdrawal).toList());
    }

    @Override
    public Uni<Void> write(UnitOfWork work, List<Withdrawal> loaded, List<Withdrawal> added) {
        var session = work.connection(Mutiny.Session.class);
        LoadedRows.take(session, WithdrawalRow.class, loaded, Withdrawal::id, WithdrawalRows::take);
        return session.persistAll(added.stream().map(WithdrawalRows::of).toArray());
    }
}
