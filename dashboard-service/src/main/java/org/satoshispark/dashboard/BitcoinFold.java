package org.satoshispark.dashboard;

import org.satoshispark.kit.Envelope;
import org.satoshispark.messages.BitcoinEvent;

/** What bitcoin says, for the read models: invoices and payments, never balances. */
final class BitcoinFold {
    private BitcoinFold() {}

    static Projected of(BitcoinEvent event, Envelope heard) {
        return switch (event) {
            case BitcoinEvent.DepositRequested it ->
                Projected.of(Deposits.requested(it)).in(it.accountId(), heard, it.amountMsat(), null);
            case BitcoinEvent.DepositSettled it ->
                Projected.of(Deposits.settled(it)).in(it.accountId(), heard, it.amountMsat(), null);
            case BitcoinEvent.DepositExpired it ->
                Projected.of(Deposits.expired(it)).in(it.accountId(), heard, null, null);
            case BitcoinEvent.UnclaimedReceived it -> Projected.nothing();
            case BitcoinEvent.WithdrawalRequested it ->
                Projected.of(Withdrawals.requested(it)).in(it.accountId(), heard, it.amountMsat(), null);
            case BitcoinEvent.WithdrawalSending it ->
                Projected.of(Withdrawals.sending(it)).in(it.accountId(), heard, null, null);
            case BitcoinEvent.WithdrawalStuck it ->
                Projected.of(Withdrawals.stuck(it)).in(it.accountId(), heard, null, null);
            case BitcoinEvent.WithdrawalPaid it ->
                Projected.of(Withdrawals.paid(it)).in(it.accountId(), heard, it.amountMsat(), null);
            case BitcoinEvent.WithdrawalFailed it ->
                Projected.of(Withdrawals.failed(it)).in(it.accountId(), heard, null, it.reason());
        };
    }
}
