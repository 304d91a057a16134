package org.satoshispark.bitcoin.application.withdrawal;

import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.memory.InMemoryTransactions;

class InMemoryWithdrawalsTest extends WithdrawalsContract {
    private final Transactions transactions = new InMemoryTransactions();
    private final Memory.InMemoryWithdrawals withdrawals = new Memory.InMemoryWithdrawals();
    private final ClaimedHashes claims = new Memory.InMemoryClaims(withdrawals);

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected Withdrawals withdrawals() {
        return withdrawals;
    }

    @Override
    protected ClaimedHashes claims() {
        return claims;
    }
}
