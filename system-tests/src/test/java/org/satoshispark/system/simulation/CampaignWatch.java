package org.satoshispark.system.simulation;

import org.satoshispark.accounting.domain.AccountId;
import org.satoshispark.accounting.domain.AccountState;
import org.satoshispark.accounting.domain.OperationKind;
import org.satoshispark.crowdfunding.application.memory.Crowdfunding;
import org.satoshispark.crowdfunding.domain.Campaign;
import org.satoshispark.crowdfunding.domain.DonationStatus;
import org.satoshispark.system.services.AccountingRows;

/** Campaigns, their donations and the transfers behind them. */
record CampaignWatch(Crowdfunding crowdfunding, AccountingRows accounting, LedgerWatch ledger) {

    /** After each step that committed anything. */
    void check() {
        for (var campaign : crowdfunding.campaigns.rows()) {
            check(campaign);
        }
    }

    private void check(Campaign campaign) {
        var recordedMsat = 0L;
        var count = 0;
        for (var donation : crowdfunding.donations.rows()) {
            if (donation.status() == DonationStatus.RECORDED
                    && donation.campaignId().equals(campaign.id())) {
                recordedMsat += donation.amountMsat();
                count++;
                Violation.unless(
                        ledger.isPosted(OperationKind.TRANSFER, donation.id()),
                        Rule.COUNTED_ONCE,
                        () -> "donation " + donation.id() + " is recorded and its money has not moved");
            }
        }
        Violation.unlessEqual(
                recordedMsat, campaign.totalMsat(), Rule.COUNTED_ONCE, () -> "total of campaign " + campaign.id());
        Violation.unlessEqual(
                count, campaign.donations(), Rule.COUNTED_ONCE, () -> "donations to campaign " + campaign.id());
        Violation.unless(
                campaign.snapshot().funded() == campaign.totalMsat() >= campaign.goalMsat(),
                Rule.GOAL_ONCE,
                () -> "campaign " + campaign.id() + " has " + campaign.totalMsat() + " of " + campaign.goalMsat()
                        + " msat and funded is " + campaign.snapshot().funded());
        var escrow = accounting.accounts.row(AccountId.escrow(campaign.id()));
        Violation.unless(
                escrow == null
                        || escrow.balanceMsat() == 0
                        || escrow.state() == AccountState.OPEN && !ledger.isPosted(OperationKind.PAYOUT, campaign.id()),
                Rule.ESCROW,
                () -> "the escrow of campaign " + campaign.id() + " is paid out and has " + escrow.balanceMsat()
                        + " msat");
    }
}
