package org.satoshispark.system.services;

import org.satoshispark.bitcoin.application.withdrawal.Memory;
import org.satoshispark.bitcoin.testing.MemoryBook;
import org.satoshispark.kit.memory.InMemoryTransactions;

/** Bitcoin's database, in memory: what is there after a crash. */
public final class BitcoinRows {
    public final InMemoryTransactions transactions = new InMemoryTransactions();
    public final MemoryBook.MemoryDeposits deposits = new MemoryBook.MemoryDeposits();
    public final MemoryBook.MemoryUnclaimed unclaimed = new MemoryBook.MemoryUnclaimed();
    public final MemoryBook.MemoryNodes nodes = new MemoryBook.MemoryNodes();
    public final MemoryBook.MemoryAlarms alarms = new MemoryBook.MemoryAlarms();
    public final Memory.InMemoryWithdrawals withdrawals = new Memory.InMemoryWithdrawals();
    public final Memory.InMemoryHistory history = new Memory.InMemoryHistory();
}
