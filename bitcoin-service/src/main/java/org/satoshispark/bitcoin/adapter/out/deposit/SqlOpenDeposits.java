package org.satoshispark.bitcoin.adapter.out.deposit;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.satoshispark.bitcoin.application.deposit.OpenDeposits;
import org.satoshispark.kit.UnitOfWork;

/** Counts under a transaction-wide advisory lock of the account, so that counting and adding are one step. */
public final class SqlOpenDeposits implements OpenDeposits {
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('deposit ' || $1, 0))::text";
    private static final String COUNT = "select count(*) from (select 1 from deposit"
            + " where account_id = $1 and state in ('REQUESTED', 'OPEN')) as open";

    @Override
    public String name() {
        return "account-open-deposits";
    }

    @Override
    public UUID idOf(Count count) {
        return count.accountId();
    }

    @Override
    public Uni<List<Count>> load(UnitOfWork work, List<UUID> accountsInOrder) {
        return Multi.createFrom()
                .iterable(accountsInOrder)
                .onItem()
                .transformToUniAndConcatenate(account -> work.sql()
                        .query(LOCK, account.toString())
                        .chain(() -> work.sql().query(COUNT, account))
                        .map(rows -> new Count(account, ((Long) rows.getFirst()[0]).intValue())))
                .collect()
                .asList();
    }

    @Override
    public Uni<Void> write(UnitOfWork work, List<Count> loaded, List<Count> added) {
        return Uni.createFrom().voidItem();
    }
}
