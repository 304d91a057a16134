package org.satoshispark.crowdfunding.application;

import org.satoshispark.crowdfunding.domain.Campaign;
import org.satoshispark.crowdfunding.domain.CampaignSnapshot;
import org.satoshispark.messages.CrowdfundingEvent.CampaignClosed;
import org.satoshispark.messages.CrowdfundingEvent.CampaignEdited;
import org.satoshispark.messages.CrowdfundingEvent.CampaignFunded;
import org.satoshispark.messages.CrowdfundingEvent.CampaignOpened;
import org.satoshispark.messages.CrowdfundingEvent.CampaignPaidOut;

/** What is said of a campaign right after it changed. */
final class CampaignFacts {
    /** The only outcome so far: the escrow goes to the owner, whether the goal was reached or not. */
    private static final String PAYOUT = "PAYOUT";

    private CampaignFacts() {}

    static CampaignOpened opened(CampaignSnapshot now) {
        return new CampaignOpened(
                now.id(),
                now.ownerId(),
                now.text().title(),
                now.text().description(),
                now.goalMsat(),
                now.deadline(),
                now.openedAt(),
                now.facts());
    }

    static CampaignEdited edited(Campaign campaign) {
        var text = campaign.text();
        return new CampaignEdited(
                campaign.id(), campaign.ownerId(), text.title(), text.description(), campaign.facts());
    }

    static CampaignFunded funded(Campaign campaign) {
        return new CampaignFunded(
                campaign.id(), campaign.ownerId(), campaign.goalMsat(), campaign.totalMsat(), campaign.facts());
    }

    static CampaignClosed closed(CampaignSnapshot now) {
        return new CampaignClosed(
                now.id(), now.ownerId(), PAYOUT, now.closedBy().name(), now.closedAt(), now.facts());
    }

    static CampaignPaidOut paidOut(CampaignSnapshot now) {
        return new CampaignPaidOut(now.id(), now.ownerId(), now.paidOutMsat(), now.facts());
    }
}
