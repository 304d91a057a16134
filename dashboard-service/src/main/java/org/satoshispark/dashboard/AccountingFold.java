package org.satoshispark.dashboard;

import static org.satoshispark.dashboard.AccountBalances.posted;

import org.satoshispark.kit.Envelope;
import org.satoshispark.messages.AccountingEvent;

/** What accounting says, for the read models: it alone is believed about balances. */
final class AccountingFold {
    private AccountingFold() {}

    static Projected of(AccountingEvent event, Envelope heard) {
        return switch (event) {
            case AccountingEvent.AccountOpened it ->
                Projected.of(AccountBalances.opened(it.accountId(), it.openedAt()))
                        .in(it.accountId(), heard, null, null);
            case AccountingEvent.DepositCredited it ->
                Projected.of(
                                Deposits.credited(it),
                                posted(it.accountId(), it.accountVersion(), it.availableMsat(), it.heldMsat()))
                        .in(it.accountId(), heard, it.amountMsat(), null);
            case AccountingEvent.UnclaimedParked it -> Projected.nothing();
            case AccountingEvent.WithdrawalAccepted it ->
                Projected.of(
                                Withdrawals.accepted(it),
                                posted(it.accountId(), it.accountVersion(), it.availableMsat(), it.heldMsat()))
                        .in(it.accountId(), heard, it.amountMsat(), null);
            case AccountingEvent.WithdrawalRejected it ->
                Projected.of(Withdrawals.rejected(it)).in(it.accountId(), heard, it.amountMsat(), it.reason());
            case AccountingEvent.WithdrawalSettled it ->
                Projected.of(
                                Withdrawals.settled(it),
                                posted(it.accountId(), it.accountVersion(), it.availableMsat(), it.heldMsat()))
                        .in(it.accountId(), heard, it.amountMsat(), null);
            case AccountingEvent.WithdrawalReleased it ->
                Projected.of(
                                Withdrawals.released(it),
                                posted(it.accountId(), it.accountVersion(), it.availableMsat(), it.heldMsat()))
                        .in(it.accountId(), heard, it.releasedMsat(), null);
            case AccountingEvent.TransferSucceeded it ->
                Projected.of(posted(it.donorId(), it.accountVersion(), it.availableMsat(), it.heldMsat()))
                        .in(it.donorId(), heard, it.campaignId(), it.amountMsat(), null);
            case AccountingEvent.TransferRejected it ->
                Projected.of().in(it.donorId(), heard, it.campaignId(), it.amountMsat(), it.reason());
            case AccountingEvent.EscrowClosed it ->
                Projected.of(posted(it.ownerId(), it.accountVersion(), it.availableMsat(), it.heldMsat()))
                        .in(it.ownerId(), heard, it.campaignId(), it.paidOutMsat(), null);
        };
    }
}
