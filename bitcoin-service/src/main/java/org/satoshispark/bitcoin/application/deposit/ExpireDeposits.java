package org.satoshispark.bitcoin.application.deposit;

import org.satoshispark.kit.Job;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.Transactions;
import org.satoshispark.messages.BitcoinEvent.DepositExpired;
import org.satoshispark.messages.BitcoinEvent.DepositRequested;

/** Shows that an invoice ran out; never stops it from being credited (lightning.md D8). */
public final class ExpireDeposits implements Job<DepositRequested, DepositExpired> {
    private static final int AT_ONCE = 200;
    private final Transactions transactions;
    private final Deposits deposits;
    private final DueDeposits due;

    public ExpireDeposits(Transactions transactions, Deposits deposits, DueDeposits due) {
        this.transactions = transactions;
        this.deposits = deposits;
        this.due = due;
    }

    @Override
    public int runOnce() {
        var hashes = due.ranOut(AT_ONCE);
        if (hashes.isEmpty()) {
            return 0;
        }
        return transactions.runAndAwait(Touches.none().and(deposits, hashes), work -> {
            hashes.stream()
                    .map(hash -> work.get(deposits, hash))
                    .filter(deposit -> deposit.expire())
                    .forEach(deposit -> work.say(DepositFacts.expired(deposit)));
            return hashes.size();
        });
    }
}
