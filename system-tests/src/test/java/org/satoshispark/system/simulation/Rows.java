package org.satoshispark.system.simulation;

import java.util.List;
import org.satoshispark.crowdfunding.application.memory.Crowdfunding;
import org.satoshispark.kit.memory.InMemoryTransactions;
import org.satoshispark.system.services.AccountingRows;
import org.satoshispark.system.services.BitcoinRows;

/** All databases of a history: what is there after every crash. */
record Rows(InMemoryTransactions auth, AccountingRows accounting, BitcoinRows bitcoin, Crowdfunding crowdfunding) {

    Rows() {
        this(new InMemoryTransactions(), new AccountingRows(), new BitcoinRows(), new Crowdfunding());
    }

    List<InMemoryTransactions> all() {
        return List.of(auth, accounting.transactions, bitcoin.transactions, crowdfunding.transactions);
    }
}
