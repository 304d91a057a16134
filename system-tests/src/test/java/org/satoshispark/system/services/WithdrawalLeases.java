package org.satoshispark.system.services;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.satoshispark.bitcoin.application.withdrawal.DueWithdrawals;
import org.satoshispark.bitcoin.domain.withdrawal.Withdrawal;
import org.satoshispark.bitcoin.domain.withdrawal.WithdrawalState;
import org.satoshispark.kit.memory.PortCalls.Call;

/** The lease columns of table withdrawal, shared by all processes of bitcoin; the same order as SQL has. */
public final class WithdrawalLeases {
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final String NAME = "due withdrawals";
    private final BitcoinRows rows;
    private final InstantSource clock;
    private final Map<UUID, Lease> leases = new HashMap<>();

    private record Lease(String worker, Instant until) {}

    public WithdrawalLeases(BitcoinRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** As one process sees them. */
    public DueWithdrawals of(String worker) {
        return new DueWithdrawals() {
            @Override
            public List<UUID> claim(int atMost) {
                return WithdrawalLeases.this.claim(worker, atMost);
            }

            @Override
            public void release(UUID id) {
                WithdrawalLeases.this.release(worker, id);
            }
        };
    }

    private List<UUID> claim(String worker, int atMost) {
        rows.transactions.calls().before(Call.WRITE, NAME);
        var now = clock.instant();
        var due = rows.withdrawals.rows().stream()
                .filter(one -> isDue(one, now))
                .sorted(comparing((Withdrawal one) -> one.state() == WithdrawalState.ACCEPTED)
                        .thenComparing(one -> one.schedule().dueAt().orElseThrow()))
                .map(Withdrawal::id)
                .limit(atMost)
                .toList();
        due.forEach(id -> leases.put(id, new Lease(worker, now.plus(LEASE))));
        rows.transactions.calls().after(Call.WRITE, NAME);
        return due;
    }

    private boolean isDue(Withdrawal one, Instant now) {
        var dueAt = one.schedule().dueAt();
        var lease = leases.get(one.id());
        return dueAt.isPresent()
                && !dueAt.get().isAfter(now)
                && (lease == null || lease.until().isBefore(now));
    }

    private void release(String worker, UUID id) {
        rows.transactions.calls().before(Call.WRITE, NAME);
        var lease = leases.get(id);
        if (lease != null && lease.worker().equals(worker)) {
            leases.remove(id);
        }
    }
}
