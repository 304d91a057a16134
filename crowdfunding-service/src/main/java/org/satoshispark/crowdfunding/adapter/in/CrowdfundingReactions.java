package org.satoshispark.crowdfunding.adapter.in;

import org.satoshispark.crowdfunding.application.NotePayoutWhenEscrowClosed;
import org.satoshispark.crowdfunding.application.RecordDonationWhenTransferSucceeded;
import org.satoshispark.crowdfunding.application.RejectDonationWhenTransferRejected;
import org.satoshispark.kit.Reaction;
import org.satoshispark.messages.AccountingEvent;
import org.satoshispark.messages.AuthEvent;
import org.satoshispark.messages.BitcoinEvent;
import org.satoshispark.messages.CrowdfundingEvent;
import org.satoshispark.messages.Message;

/** What crowdfunding does about each message there is: one exhaustive switch. */
public record CrowdfundingReactions(
        RecordDonationWhenTransferSucceeded recordDonation,
        RejectDonationWhenTransferRejected rejectDonation,
        NotePayoutWhenEscrowClosed notePayout) {

    public Reaction to(Message message) {
        return switch (message) {
            case AccountingEvent accounting -> to(accounting);
            case AuthEvent auth -> Reaction.passOver();
            case BitcoinEvent bitcoin -> Reaction.passOver();
            case CrowdfundingEvent own -> Reaction.passOver();
        };
    }

    private Reaction to(AccountingEvent accounting) {
        return switch (accounting) {
            case AccountingEvent.TransferSucceeded succeeded -> Reaction.by(recordDonation, succeeded);
            case AccountingEvent.TransferRejected rejected -> Reaction.by(rejectDonation, rejected);
            case AccountingEvent.EscrowClosed closed -> Reaction.by(notePayout, closed);
            case AccountingEvent.Credit credit -> Reaction.passOver();
            case AccountingEvent.UnclaimedParked parked -> Reaction.passOver();
            case AccountingEvent.WithdrawalVerdict verdict -> Reaction.passOver();
            case AccountingEvent.WithdrawalSettled settled -> Reaction.passOver();
            case AccountingEvent.WithdrawalReleased released -> Reaction.passOver();
        };
    }
}
