package org.satoshispark.bitcoin.adapter.out.withdrawal;

import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.satoshispark.bitcoin.application.withdrawal.DueWithdrawals;
import org.satoshispark.kit.Transactions;

/** {@link DueWithdrawals} by lease columns; rows that another instance is claiming are skipped, not waited for. */
public final class SqlDueWithdrawals implements DueWithdrawals {
    private static final String CLAIM = "update withdrawal set leased_by = $1, leased_until = $2 where id in"
            + " (select id from withdrawal where due_at <= $3 and (leased_until is null or leased_until < $3)"
            + " order by state = 'ACCEPTED', due_at limit $4 for no key update skip locked) returning id";
    private static final String RELEASE =
            "update withdrawal set leased_by = null, leased_until = null where id = $1 and leased_by = $2";

    private final Transactions transactions;
    private final InstantSource clock;
    private final String worker;
    private final Duration lease;

    /**
     * @param worker names this instance and no other
     * @param lease  longer than one step may take: 10 s..10 min; so long a killed instance's payments wait
     */
    public SqlDueWithdrawals(Transactions transactions, InstantSource clock, String worker, Duration lease) {
        if (lease.compareTo(Duration.ofSeconds(10)) < 0 || lease.compareTo(Duration.ofMinutes(10)) > 0) {
            throw new IllegalArgumentException("lease must be 10 s..10 min but is " + lease);
        }
        this.transactions = transactions;
        this.clock = clock;
        this.worker = worker;
        this.lease = lease;
    }

    @Override
    public List<UUID> claim(int atMost) {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        return query(CLAIM, worker, now.plus(lease), now, atMost).stream()
                .map(row -> (UUID) row[0])
                .toList();
    }

    @Override
    public void release(UUID id) {
        query(RELEASE, id, worker);
    }

    private List<Object[]> query(String statement, Object... parameters) {
        return transactions
                .open(work -> work.sql().query(statement, parameters))
                .await()
                .atMost(Transactions.PATIENCE);
    }
}
