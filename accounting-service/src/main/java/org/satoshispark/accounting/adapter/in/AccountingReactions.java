package org.satoshispark.accounting.adapter.in;

import java.time.InstantSource;
import org.satoshispark.accounting.application.CreditWhenDepositSettled;
import org.satoshispark.accounting.application.HoldWhenWithdrawalRequested;
import org.satoshispark.accounting.application.Ledger;
import org.satoshispark.accounting.application.OpenAccountWhenAccountRegistered;
import org.satoshispark.accounting.application.ParkWhenUnclaimedReceived;
import org.satoshispark.accounting.application.PayOutWhenCampaignClosed;
import org.satoshispark.accounting.application.ReleaseWhenWithdrawalFailed;
import org.satoshispark.accounting.application.SettleWhenWithdrawalPaid;
import org.satoshispark.accounting.application.TransferWhenDonationRequested;
import org.satoshispark.kit.Reaction;
import org.satoshispark.messages.AccountingEvent;
import org.satoshispark.messages.AuthEvent;
import org.satoshispark.messages.BitcoinEvent;
import org.satoshispark.messages.CrowdfundingEvent;
import org.satoshispark.messages.Message;

/** All that accounting hears and what it does about it: the one exhaustive switch. */
public final class AccountingReactions {
    private final OpenAccountWhenAccountRegistered openAccount;
    private final CreditWhenDepositSettled credit;
    private final ParkWhenUnclaimedReceived park;
    private final HoldWhenWithdrawalRequested hold;
    private final SettleWhenWithdrawalPaid settle;
    private final ReleaseWhenWithdrawalFailed release;
    private final TransferWhenDonationRequested transfer;
    private final PayOutWhenCampaignClosed payOut;

    public AccountingReactions(Ledger ledger, InstantSource clock) {
        openAccount = new OpenAccountWhenAccountRegistered(ledger, clock);
        credit = new CreditWhenDepositSettled(ledger, clock);
        park = new ParkWhenUnclaimedReceived(ledger);
        hold = new HoldWhenWithdrawalRequested(ledger);
        settle = new SettleWhenWithdrawalPaid(ledger);
        release = new ReleaseWhenWithdrawalFailed(ledger);
        transfer = new TransferWhenDonationRequested(ledger);
        payOut = new PayOutWhenCampaignClosed(ledger, clock);
    }

    public Reaction to(Message message) {
        return switch (message) {
            case AuthEvent.AccountRegistered registered -> Reaction.by(openAccount, registered);
            case BitcoinEvent event -> to(event);
            case CrowdfundingEvent event -> to(event);
            case AccountingEvent ours -> Reaction.passOver();
        };
    }

    private Reaction to(BitcoinEvent event) {
        return switch (event) {
            case BitcoinEvent.DepositSettled settled -> Reaction.by(credit, settled);
            case BitcoinEvent.UnclaimedReceived received -> Reaction.by(park, received);
            case BitcoinEvent.WithdrawalRequested requested -> Reaction.by(hold, requested);
            case BitcoinEvent.WithdrawalPaid paid -> Reaction.by(settle, paid);
            case BitcoinEvent.WithdrawalFailed failed -> Reaction.by(release, failed);
            case BitcoinEvent.DepositRequested requested -> Reaction.passOver();
            case BitcoinEvent.DepositExpired expired -> Reaction.passOver();
            case BitcoinEvent.WithdrawalSending sending -> Reaction.passOver();
            case BitcoinEvent.WithdrawalStuck stuck -> Reaction.passOver();
        };
    }

    private Reaction to(CrowdfundingEvent event) {
        return switch (event) {
            case CrowdfundingEvent.DonationRequested requested -> Reaction.by(transfer, requested);
            case CrowdfundingEvent.CampaignClosed closed -> Reaction.by(payOut, closed);
            case CrowdfundingEvent.CampaignOpened opened -> Reaction.passOver();
            case CrowdfundingEvent.CampaignEdited edited -> Reaction.passOver();
            case CrowdfundingEvent.CampaignFunded funded -> Reaction.passOver();
            case CrowdfundingEvent.CampaignPaidOut paidOut -> Reaction.passOver();
            case CrowdfundingEvent.DonationRecorded recorded -> Reaction.passOver();
            case CrowdfundingEvent.DonationRejected rejected -> Reaction.passOver();
        };
    }
}
