package org.satoshispark.system.sagas;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.satoshispark.bitcoin.application.deposit.ExpireDeposits;
import org.satoshispark.bitcoin.application.deposit.FollowSettlements;
import org.satoshispark.bitcoin.application.deposit.InvoiceEffect;
import org.satoshispark.bitcoin.application.deposit.ListSettledInvoices;
import org.satoshispark.bitcoin.application.deposit.LookAtDeposits;
import org.satoshispark.bitcoin.application.deposit.NoteInvoices;
import org.satoshispark.bitcoin.application.deposit.OpenDeposit;
import org.satoshispark.bitcoin.application.deposit.Preimages;
import org.satoshispark.bitcoin.application.deposit.RequestDeposit;
import org.satoshispark.bitcoin.application.deposit.UnclaimedEffect;
import org.satoshispark.bitcoin.application.node.NodeMemory;
import org.satoshispark.bitcoin.application.node.OurNode;
import org.satoshispark.bitcoin.application.node.Sentinel;
import org.satoshispark.bitcoin.testing.MemoryBook;
import org.satoshispark.kit.memory.InMemoryTransactions;

/** The real deposit half of bitcoin on memory: stream, sweep and list all tell of the same money. */
final class Deposits {
    final MemoryBook.MemoryDeposits stored = new MemoryBook.MemoryDeposits();
    final Preimages preimages = new Preimages(new byte[32]);
    final DepositDesk desk;
    final Sentinel sentinel;
    final RequestDeposit request;
    final OpenDeposit open;
    final List<Chore> chores;

    Deposits(
            InMemoryTransactions transactions,
            MemoryBook.MemoryAlarms alarms,
            LightningNode node,
            InstantSource clock) {
        var nodes = new MemoryBook.MemoryNodes();
        var unclaimed = new MemoryBook.MemoryUnclaimed();
        desk = new DepositDesk(stored, clock);
        var memory = new NodeMemory(desk, (one, since) -> Optional.empty(), node.receiving, node.paying);
        sentinel = new Sentinel(transactions, nodes, alarms, desk, node, memory, clock);
        var ours = new OurNode(sentinel, nodes);
        var effect = new InvoiceEffect(stored, new UnclaimedEffect(unclaimed), alarms);
        var notes = new NoteInvoices(transactions, stored, unclaimed, nodes, effect);
        open = new OpenDeposit(node.receiving, sentinel, preimages, notes);
        request = new RequestDeposit(stored, desk, preimages, clock, 100);
        var follow = new FollowSettlements(node.receiving, sentinel, ours, notes, Duration.ofMillis(1), clock);
        var look = new LookAtDeposits(node.receiving, ours, desk, desk, open, notes, transactions, alarms);
        var list = new ListSettledInvoices(node.receiving, ours, notes);
        chores = List.of(
                Chore.look(() -> follow.followOnce(() -> false)),
                Chore.of(look),
                Chore.look(list::runOnce),
                Chore.of(new ExpireDeposits(transactions, stored, desk)));
    }
}
