package org.satoshispark.bitcoin.application.withdrawal;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.satoshispark.bitcoin.application.deposit.Deposits;
import org.satoshispark.bitcoin.application.node.Alarms;
import org.satoshispark.bitcoin.domain.deposit.Deposit;
import org.satoshispark.bitcoin.domain.node.Alarm;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.bitcoin.domain.withdrawal.Withdrawal;
import org.satoshispark.bitcoin.domain.withdrawal.WithdrawalState;
import org.satoshispark.kit.memory.InMemoryRepository;
import org.satoshispark.kit.memory.InMemoryView;

/** The ports of withdrawals, in memory. */
public final class Memory {
    private Memory() {}

    public static final class InMemoryWithdrawals extends InMemoryRepository<UUID, Withdrawal> implements Withdrawals {
        public InMemoryWithdrawals() {
            super("withdrawal", Withdrawal::id, InMemoryWithdrawals::copy);
        }

        private static Withdrawal copy(Withdrawal of) {
            return new Withdrawal(
                    of.id(),
                    of.accountId(),
                    of.terms(),
                    of.requestedAt(),
                    of.standing(),
                    of.schedule(),
                    of.ending(),
                    of.origin(),
                    of.facts());
        }
    }

    public static final class InMemoryHistory extends InMemoryRepository<UUID, HistoryEntry> implements PaymentHistory {
        public InMemoryHistory() {
            super("withdrawal-history", HistoryEntry::id, entry -> entry);
        }
    }

    public static final class InMemoryAlarms extends InMemoryRepository<UUID, Alarm> implements Alarms {
        public InMemoryAlarms() {
            super("alarm", Alarm::id, alarm -> alarm);
        }
    }

    public static final class InMemoryDeposits extends InMemoryRepository<PaymentHash, Deposit> implements Deposits {
        public InMemoryDeposits() {
            super("deposit", deposit -> deposit.request().hash(), InMemoryDeposits::copy);
        }

        private static Deposit copy(Deposit of) {
            return Deposit.restored(
                    of.request(),
                    of.state(),
                    of.invoice().orElse(null),
                    of.receipt().orElse(null),
                    of.saidCount());
        }
    }

    public static final class InMemoryClaims extends InMemoryView<PaymentHash, ClaimedHash> implements ClaimedHashes {
        private final InMemoryWithdrawals withdrawals;

        public InMemoryClaims(InMemoryWithdrawals withdrawals) {
            super("withdrawal-hash");
            this.withdrawals = withdrawals;
        }

        @Override
        public PaymentHash idOf(ClaimedHash claimed) {
            return claimed.hash();
        }

        @Override
        protected ClaimedHash look(PaymentHash hash) {
            Collection<Withdrawal> same = withdrawals.rows().stream()
                    .filter(each -> each.terms().hash().equals(hash))
                    .toList();
            return same.isEmpty()
                    ? null
                    : new ClaimedHash(
                            hash,
                            same.stream().anyMatch(each -> !each.state().isTerminal()),
                            same.stream().anyMatch(each -> each.state() == WithdrawalState.SUCCEEDED));
        }
    }

    /** Leases that end when their holder gives them back or when {@link #expire} says so. */
    public static final class InMemoryDue implements DueWithdrawals {
        private final InMemoryWithdrawals withdrawals;
        private final InstantSource clock;
        private final Set<UUID> leased = new HashSet<>();

        public InMemoryDue(InMemoryWithdrawals withdrawals, InstantSource clock) {
            this.withdrawals = withdrawals;
            this.clock = clock;
        }

        @Override
        public synchronized List<UUID> claim(int atMost) {
            var due = withdrawals.all().stream()
                    .filter(each -> each.schedule()
                            .dueAt()
                            .filter(at -> !at.isAfter(clock.instant()))
                            .isPresent())
                    .map(Withdrawal::id)
                    .filter(id -> !leased.contains(id))
                    .limit(atMost)
                    .toList();
            leased.addAll(due);
            return due;
        }

        @Override
        public synchronized void release(UUID id) {
            leased.remove(id);
        }
    }
}
