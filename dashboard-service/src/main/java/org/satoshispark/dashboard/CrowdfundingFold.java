package org.satoshispark.dashboard;

import org.satoshispark.kit.Envelope;
import org.satoshispark.messages.CrowdfundingEvent;

/** What crowdfunding says, for the read models. An owner hears of a donation when it counts, not of attempts. */
final class CrowdfundingFold {
    private CrowdfundingFold() {}

    static Projected of(CrowdfundingEvent event, Envelope heard) {
        return switch (event) {
            case CrowdfundingEvent.CampaignOpened it ->
                Projected.of(Campaigns.opened(it)).in(it.ownerId(), heard, it.campaignId(), it.goalMsat(), null);
            case CrowdfundingEvent.CampaignEdited it ->
                Projected.of(Campaigns.edited(it)).in(it.ownerId(), heard, it.campaignId(), null, null);
            case CrowdfundingEvent.CampaignFunded it ->
                Projected.of(Campaigns.funded(it)).in(it.ownerId(), heard, it.campaignId(), it.totalMsat(), null);
            case CrowdfundingEvent.CampaignClosed it ->
                Projected.of(Campaigns.closed(it)).in(it.ownerId(), heard, it.campaignId(), null, null);
            case CrowdfundingEvent.CampaignPaidOut it ->
                Projected.of(Campaigns.paidOut(it)).in(it.ownerId(), heard, it.campaignId(), it.paidOutMsat(), null);
            case CrowdfundingEvent.DonationRequested it ->
                Projected.of(Donations.requested(it)).in(it.donorId(), heard, it.campaignId(), it.amountMsat(), null);
            case CrowdfundingEvent.DonationRecorded it ->
                Projected.of(Donations.recorded(it, heard.time()), Campaigns.counted(it))
                        .in(it.donorId(), heard, it.campaignId(), it.amountMsat(), null)
                        .in(it.ownerId(), heard, it.campaignId(), it.amountMsat(), null);
            case CrowdfundingEvent.DonationRejected it ->
                Projected.of(Donations.rejected(it, heard.time()))
                        .in(it.donorId(), heard, it.campaignId(), it.amountMsat(), it.reason());
        };
    }
}
