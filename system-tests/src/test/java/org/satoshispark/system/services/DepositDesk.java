package org.satoshispark.system.services;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.satoshispark.bitcoin.application.deposit.DepositReadings;
import org.satoshispark.bitcoin.application.deposit.DueDeposits;
import org.satoshispark.bitcoin.application.deposit.OpenDeposits;
import org.satoshispark.bitcoin.application.node.KnownDeposits;
import org.satoshispark.bitcoin.domain.deposit.Deposit;
import org.satoshispark.bitcoin.domain.deposit.DepositState;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.kit.memory.InMemoryView;
import org.satoshispark.kit.memory.PortCalls.Call;

/** What SQL answers about deposits, on memory; the pauses between looks are those of SQL too. */
public final class DepositDesk implements DepositReadings, DueDeposits, KnownDeposits {
    private static final Duration SHORTEST = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final String NAME = "due deposits";
    private final BitcoinRows rows;
    private final InstantSource clock;
    private final Map<PaymentHash, Instant> nextLook = new HashMap<>();

    public DepositDesk(BitcoinRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** All pauses are over at once. */
    public void leasesRunOut() {
        nextLook.clear();
    }

    @Override
    public List<PaymentHash> takeForLook(NodeId node, int atMost) {
        rows.transactions.calls().before(Call.WRITE, NAME);
        var now = clock.instant();
        var due = rows.deposits.rows().stream()
                .filter(one -> !one.state().isSettled() && one.state() != DepositState.CANCELED)
                .filter(one -> !nextLook.getOrDefault(one.request().hash(), now).isAfter(now))
                .limit(atMost)
                .toList();
        due.forEach(one -> nextLook.put(one.request().hash(), now.plus(pause(one, now))));
        rows.transactions.calls().after(Call.WRITE, NAME);
        return due.stream().map(one -> one.request().hash()).toList();
    }

    private static Duration pause(Deposit one, Instant now) {
        var share = Duration.between(one.request().requestedAt(), now).dividedBy(8);
        return share.compareTo(SHORTEST) < 0 ? SHORTEST : share.compareTo(LONGEST) > 0 ? LONGEST : share;
    }

    @Override
    public List<PaymentHash> ranOut(int atMost) {
        rows.transactions.calls().before(Call.READ, NAME);
        var now = clock.instant();
        return rows.deposits.rows().stream()
                .filter(one -> one.state() == DepositState.OPEN
                        && !now.isBefore(one.invoice().orElseThrow().expiresAt()))
                .map(one -> one.request().hash())
                .limit(atMost)
                .toList();
    }

    @Override
    public Optional<Deposit> newestSettledBy(NodeId node, Instant since) {
        return rows.deposits.rows().stream()
                .filter(one -> one.state() == DepositState.SETTLED)
                .max(Comparator.comparing(one -> one.receipt().orElseThrow().settleIndex()));
    }

    @Override
    public void lookAtAll(NodeId node) {
        leasesRunOut();
    }

    @Override
    public Optional<Deposit> ofRequest(UUID depositId) {
        rows.transactions.calls().before(Call.READ, NAME);
        return rows.deposits.rows().stream()
                .filter(one -> one.request().id().equals(depositId))
                .findFirst()
                .flatMap(one -> rows.deposits.committed(one.request().hash()));
    }

    @Override
    public Optional<Deposit> byHash(PaymentHash hash) {
        rows.transactions.calls().before(Call.READ, NAME);
        return rows.deposits.committed(hash);
    }

    @Override
    public Optional<Deposit> find(UUID accountId, UUID depositId) {
        return ofRequest(depositId).filter(one -> one.request().accountId().equals(accountId));
    }

    @Override
    public List<Deposit> page(UUID accountId, UUID before, int limit) {
        throw new UnsupportedOperationException("no story pages through deposits");
    }

    OpenDeposits openDeposits() {
        return new Counts();
    }

    private final class Counts extends InMemoryView<UUID, OpenDeposits.Count> implements OpenDeposits {
        Counts() {
            super("open-deposits");
        }

        @Override
        public UUID idOf(Count count) {
            return count.accountId();
        }

        @Override
        protected Count look(UUID account) {
            var open = rows.deposits.rows().stream()
                    .filter(one -> one.request().accountId().equals(account))
                    .filter(one -> one.state() == DepositState.REQUESTED || one.state() == DepositState.OPEN)
                    .count();
            return new Count(account, (int) open);
        }
    }
}
