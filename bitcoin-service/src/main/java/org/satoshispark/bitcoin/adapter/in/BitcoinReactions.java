package org.satoshispark.bitcoin.adapter.in;

import org.satoshispark.kit.EventHandler;
import org.satoshispark.kit.Reaction;
import org.satoshispark.messages.AccountingEvent;
import org.satoshispark.messages.AccountingEvent.WithdrawalAccepted;
import org.satoshispark.messages.AccountingEvent.WithdrawalRejected;
import org.satoshispark.messages.AuthEvent;
import org.satoshispark.messages.BitcoinEvent;
import org.satoshispark.messages.CrowdfundingEvent;
import org.satoshispark.messages.Message;

/** What bitcoin does about each message that there is: it hears accounting's verdicts on withdrawals and nothing else. */
public final class BitcoinReactions {
    private final EventHandler<WithdrawalAccepted, ?> accept;
    private final EventHandler<WithdrawalRejected, ?> reject;

    public BitcoinReactions(EventHandler<WithdrawalAccepted, ?> accept, EventHandler<WithdrawalRejected, ?> reject) {
        this.accept = accept;
        this.reject = reject;
    }

    public Reaction to(Message message) {
        return switch (message) {
            case AccountingEvent accounting -> to(accounting);
            case AuthEvent auth -> Reaction.passOver();
            case CrowdfundingEvent crowdfunding -> Reaction.passOver();
            case BitcoinEvent own -> Reaction.passOver();
        };
    }

    private Reaction to(AccountingEvent accounting) {
        return switch (accounting) {
            case WithdrawalAccepted accepted -> Reaction.by(accept, accepted);
            case WithdrawalRejected rejected -> Reaction.by(reject, rejected);
            case AccountingEvent.Credit credit -> Reaction.passOver();
            case AccountingEvent.UnclaimedParked parked -> Reaction.passOver();
            case AccountingEvent.WithdrawalSettled settled -> Reaction.passOver();
            case AccountingEvent.WithdrawalReleased released -> Reaction.passOver();
            case AccountingEvent.TransferVerdict transfer -> Reaction.passOver();
            case AccountingEvent.EscrowClosed closed -> Reaction.passOver();
        };
    }
}
