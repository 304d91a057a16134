package org.satoshispark.bitcoin.adapter.out.deposit;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.satoshispark.bitcoin.application.deposit.Deposits;
import org.satoshispark.bitcoin.domain.deposit.Deposit;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.kit.UnitOfWork;
import org.satoshispark.kit.hibernate.LoadedRows;

/** {@link Deposits} in table deposit. */
public final class HibernateDeposits implements Deposits {

    @Override
    public String name() {
        return "deposit";
    }

    @Override
    public PaymentHash idOf(Deposit deposit) {
        return deposit.request().hash();
    }

    @Override
    public Uni<List<Deposit>> load(UnitOfWork work, List<PaymentHash> hashesInOrder) {
        return work.connection(Mutiny.Session.class)
                .createSelectionQuery(
                        "from DepositRow where paymentHash in :hashes order by paymentHash", DepositRow.class)
                .setParameter(
                        "hashes", hashesInOrder.stream().map(PaymentHash::hex).toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .map(rows -> rows.stream().map(DepositRow::toDeposit).toList());
    }

    @Override
    public Uni<Void> write(UnitOfWork work, List<Deposit> loaded, List<Deposit> added) {
        var session = work.connection(Mutiny.Session.class);
        LoadedRows.take(
                session,
                DepositRow.class,
                loaded,
                deposit -> deposit.request().hash().hex(),
                DepositRow::take);
        return session.persistAll(added.stream().map(DepositRow::of).toArray());
    }
}
