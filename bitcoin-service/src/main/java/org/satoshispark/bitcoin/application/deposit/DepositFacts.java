package org.satoshispark.bitcoin.application.deposit;

import org.satoshispark.bitcoin.domain.deposit.Deposit;
import org.satoshispark.bitcoin.domain.deposit.DepositState;
import org.satoshispark.messages.BitcoinEvent;

/** What is told about a deposit; each call counts as one fact told. */
public final class DepositFacts {
    private DepositFacts() {}

    /** From OPEN. */
    public static BitcoinEvent.DepositRequested requested(Deposit deposit) {
        var request = deposit.request();
        return new BitcoinEvent.DepositRequested(
                request.id(),
                request.accountId(),
                request.amountMsat(),
                request.requestedAt(),
                deposit.invoice().orElseThrow().expiresAt(),
                deposit.nextSaid());
    }

    /** From SETTLED and SETTLED_INTERNAL: what was paid, not what was asked (lightning.md D9). */
    public static BitcoinEvent.DepositSettled settled(Deposit deposit) {
        var receipt = deposit.receipt().orElseThrow();
        return new BitcoinEvent.DepositSettled(
                deposit.request().id(),
                deposit.request().accountId(),
                receipt.paidMsat(),
                deposit.state() == DepositState.SETTLED_INTERNAL,
                receipt.settledAt(),
                deposit.nextSaid());
    }

    public static BitcoinEvent.DepositExpired expired(Deposit deposit) {
        return new BitcoinEvent.DepositExpired(
                deposit.request().id(), deposit.request().accountId(), deposit.nextSaid());
    }
}
