package org.satoshispark.system.sagas;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.satoshispark.system.services.BitcoinProcess;
import org.satoshispark.system.services.BitcoinRows;
import org.satoshispark.system.services.Chore;
import org.satoshispark.system.services.DepositDesk;
import org.satoshispark.system.services.WithdrawalLeases;

/** The real bitcoin service on memory, over a node in memory. */
final class Bitcoin {
    final BitcoinRows rows = new BitcoinRows();
    final DepositDesk desk;
    final BitcoinProcess process;
    final Service service;

    Bitcoin(LightningNode node, InstantSource clock, Sabotage sabotage) {
        desk = new DepositDesk(rows, clock);
        var due = new WithdrawalLeases(rows, clock).of("the one");
        process = new BitcoinProcess(rows, desk, due, node.ports(), clock);
        process.sentinel.check();
        service = new Service(
                "bitcoin", rows.transactions, process.reactions, chores(sabotage), desk::leasesRunOut, sabotage);
    }

    private List<Chore> chores(Sabotage sabotage) {
        return Stream.concat(process.chores.values().stream(), sabotage.bitcoinAlso(this).stream())
                .toList();
    }
}
