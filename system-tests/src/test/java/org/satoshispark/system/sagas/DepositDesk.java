package org.satoshispark.system.sagas;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.satoshispark.bitcoin.application.deposit.DepositReadings;
import org.satoshispark.bitcoin.application.deposit.DueDeposits;
import org.satoshispark.bitcoin.application.deposit.OpenDeposits;
import org.satoshispark.bitcoin.application.node.KnownDeposits;
import org.satoshispark.bitcoin.domain.deposit.Deposit;
import org.satoshispark.bitcoin.domain.deposit.DepositState;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.bitcoin.testing.MemoryBook.MemoryDeposits;
import org.satoshispark.kit.UnitOfWork;

/** What SQL answers about deposits, on memory; a look is leased until {@link #leasesRunOut}. */
final class DepositDesk implements DepositReadings, DueDeposits, KnownDeposits, OpenDeposits {
    private final MemoryDeposits deposits;
    private final java.time.InstantSource clock;
    private final Set<PaymentHash> leased = new HashSet<>();

    DepositDesk(MemoryDeposits deposits, java.time.InstantSource clock) {
        this.deposits = deposits;
        this.clock = clock;
    }

    void leasesRunOut() {
        leased.clear();
    }

    @Override
    public List<PaymentHash> takeForLook(NodeId node, int atMost) {
        var due = deposits.all().stream()
                .filter(one -> !one.state().isSettled() && one.state() != DepositState.CANCELED)
                .map(one -> one.request().hash())
                .filter(hash -> !leased.contains(hash))
                .limit(atMost)
                .toList();
        leased.addAll(due);
        return due;
    }

    @Override
    public List<PaymentHash> ranOut(int atMost) {
        return deposits.all().stream()
                .filter(one -> one.state() == DepositState.OPEN && isOver(one))
                .map(one -> one.request().hash())
                .limit(atMost)
                .toList();
    }

    private boolean isOver(Deposit open) {
        return !clock.instant().isBefore(open.invoice().orElseThrow().expiresAt());
    }

    @Override
    public Optional<Deposit> newestSettledBy(NodeId node, Instant since) {
        return deposits.all().stream()
                .filter(one -> one.state() == DepositState.SETTLED)
                .max(Comparator.comparing(one -> one.receipt().orElseThrow().settleIndex()));
    }

    @Override
    public void lookAtAll(NodeId node) {
        leasesRunOut();
    }

    @Override
    public Optional<Deposit> ofRequest(UUID depositId) {
        return deposits.all().stream()
                .filter(one -> one.request().id().equals(depositId))
                .findFirst();
    }

    @Override
    public Optional<Deposit> byHash(PaymentHash hash) {
        return deposits.committed(hash);
    }

    @Override
    public Optional<Deposit> find(UUID accountId, UUID depositId) {
        return ofRequest(depositId).filter(one -> one.request().accountId().equals(accountId));
    }

    @Override
    public List<Deposit> page(UUID accountId, UUID before, int limit) {
        throw new UnsupportedOperationException("no story pages through deposits");
    }

    @Override
    public String name() {
        return "open-deposits";
    }

    @Override
    public UUID idOf(Count count) {
        return count.accountId();
    }

    @Override
    public Uni<List<Count>> load(UnitOfWork work, List<UUID> accounts) {
        return Uni.createFrom()
                .item(accounts.stream().map(account -> new Count(account, 0)).toList());
    }

    @Override
    public Uni<Void> write(UnitOfWork work, List<Count> loaded, List<Count> added) {
        return Uni.createFrom().voidItem();
    }
}
