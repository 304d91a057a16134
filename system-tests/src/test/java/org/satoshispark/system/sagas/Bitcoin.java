package org.satoshispark.system.sagas;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.satoshispark.bitcoin.adapter.in.BitcoinReactions;
import org.satoshispark.bitcoin.testing.MemoryBook;
import org.satoshispark.kit.memory.InMemoryTransactions;

/** The real bitcoin service on memory, over a node in memory. */
final class Bitcoin {
    final InMemoryTransactions transactions = new InMemoryTransactions();
    final MemoryBook.MemoryAlarms alarms = new MemoryBook.MemoryAlarms();
    final Deposits deposits;
    final Withdrawals withdrawals;
    final Service service;

    Bitcoin(LightningNode node, InstantSource clock, Sabotage sabotage) {
        deposits = new Deposits(transactions, alarms, node, clock);
        withdrawals = new Withdrawals(transactions, alarms, deposits, deposits.sentinel, node, clock);
        deposits.sentinel.check();
        service = new Service(
                "bitcoin",
                transactions,
                new BitcoinReactions(withdrawals.accept, withdrawals.reject)::to,
                chores(sabotage),
                deposits.desk::leasesRunOut,
                sabotage);
    }

    private List<Chore> chores(Sabotage sabotage) {
        return Stream.of(deposits.chores, List.of(withdrawals.pay), sabotage.bitcoinAlso(this))
                .flatMap(List::stream)
                .toList();
    }
}
