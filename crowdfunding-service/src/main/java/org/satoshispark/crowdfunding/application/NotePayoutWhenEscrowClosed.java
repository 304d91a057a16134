package org.satoshispark.crowdfunding.application;

import java.util.List;
import org.satoshispark.crowdfunding.domain.Step;
import org.satoshispark.kit.EventHandler;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.UnitOfWork;
import org.satoshispark.messages.AccountingEvent.EscrowClosed;
import org.satoshispark.messages.CrowdfundingEvent.CampaignPaidOut;

/** Ends a campaign when its escrow is empty and the owner has the money. */
public final class NotePayoutWhenEscrowClosed implements EventHandler<EscrowClosed, CampaignPaidOut> {
    private final Campaigns campaigns;

    public NotePayoutWhenEscrowClosed(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public Touches touches(EscrowClosed escrow) {
        return Touches.of(campaigns, escrow.campaignId());
    }

    @Override
    public List<CampaignPaidOut> on(EscrowClosed escrow, UnitOfWork work) {
        var campaign = work.get(campaigns, escrow.campaignId());
        return switch (campaign.notePayout(escrow.paidOutMsat())) {
            case Step.DONE -> List.of(CampaignFacts.paidOut(campaign.snapshot()));
            case Step.ALREADY_DONE -> List.of();
        };
    }
}
