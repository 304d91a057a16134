package org.satoshispark.bitcoin.application.deposit;

import org.satoshispark.bitcoin.application.node.KnownNodes;
import org.satoshispark.bitcoin.testing.MemoryBook;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.memory.InMemoryTransactions;

class DepositBookInMemoryTest extends DepositBookContract {
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final Deposits deposits = new MemoryBook.MemoryDeposits();
    private final UnclaimedMoney unclaimed = new MemoryBook.MemoryUnclaimed();
    private final KnownNodes nodes = new MemoryBook.MemoryNodes();

    @Override
    Transactions transactions() {
        return transactions;
    }

    @Override
    Deposits deposits() {
        return deposits;
    }

    @Override
    UnclaimedMoney unclaimed() {
        return unclaimed;
    }

    @Override
    KnownNodes nodes() {
        return nodes;
    }
}
