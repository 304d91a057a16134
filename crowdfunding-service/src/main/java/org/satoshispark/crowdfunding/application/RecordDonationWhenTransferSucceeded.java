package org.satoshispark.crowdfunding.application;

import java.util.ArrayList;
import java.util.List;
import org.satoshispark.crowdfunding.domain.Campaign;
import org.satoshispark.crowdfunding.domain.Donation;
import org.satoshispark.crowdfunding.domain.Step;
import org.satoshispark.kit.EventHandler;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.UnitOfWork;
import org.satoshispark.messages.AccountingEvent.TransferSucceeded;
import org.satoshispark.messages.CrowdfundingEvent.DonationCount;
import org.satoshispark.messages.CrowdfundingEvent.DonationRecorded;

/** Counts a donation whose money is in escrow, also when the campaign was closed meanwhile: it is in the payout then. */
public final class RecordDonationWhenTransferSucceeded implements EventHandler<TransferSucceeded, DonationCount> {
    private final Campaigns campaigns;
    private final Donations donations;

    public RecordDonationWhenTransferSucceeded(Campaigns campaigns, Donations donations) {
        this.campaigns = campaigns;
        this.donations = donations;
    }

    @Override
    public Touches touches(TransferSucceeded transfer) {
        return Touches.of(campaigns, transfer.campaignId()).and(donations, transfer.donationId());
    }

    @Override
    public List<DonationCount> on(TransferSucceeded transfer, UnitOfWork work) {
        var campaign = work.get(campaigns, transfer.campaignId());
        var donation = work.get(donations, transfer.donationId());
        return switch (donation.record(transfer.campaignId(), transfer.amountMsat())) {
            case Step.DONE -> count(donation, campaign);
            case Step.ALREADY_DONE -> List.of();
        };
    }

    private static List<DonationCount> count(Donation donation, Campaign campaign) {
        var reachedGoal = campaign.count(donation.amountMsat());
        var says = new ArrayList<DonationCount>(2);
        says.add(new DonationRecorded(
                donation.id(),
                donation.campaignId(),
                donation.donorId(),
                donation.ownerId(),
                donation.amountMsat(),
                campaign.totalMsat(),
                campaign.donations(),
                donation.facts()));
        if (reachedGoal) {
            says.add(CampaignFacts.funded(campaign));
        }
        return says;
    }
}
