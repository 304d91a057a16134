package org.satoshispark.system.sagas;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.satoshispark.crowdfunding.adapter.in.CrowdfundingReactions;
import org.satoshispark.crowdfunding.application.CloseCampaign;
import org.satoshispark.crowdfunding.application.CloseWhenDeadlinePasses;
import org.satoshispark.crowdfunding.application.NotePayoutWhenEscrowClosed;
import org.satoshispark.crowdfunding.application.OpenCampaign;
import org.satoshispark.crowdfunding.application.RecordDonationWhenTransferSucceeded;
import org.satoshispark.crowdfunding.application.RejectDonationWhenTransferRejected;
import org.satoshispark.crowdfunding.application.RequestDonation;
import org.satoshispark.crowdfunding.application.memory.Crowdfunding;
import org.satoshispark.crowdfunding.domain.Campaign;
import org.satoshispark.crowdfunding.domain.CampaignSnapshot;
import org.satoshispark.crowdfunding.domain.CampaignStatus;

/** The real campaigns and donations on memory. */
final class CrowdfundingTown {
    final Crowdfunding memory = new Crowdfunding();
    final OpenCampaign open = new OpenCampaign(memory.campaigns, memory.clock);
    final CloseCampaign close = new CloseCampaign(memory.campaigns, memory.clock);
    final RequestDonation give = new RequestDonation(memory.appeals, memory.donations);
    final Service service;

    CrowdfundingTown(Sabotage sabotage) {
        var deadlines = new CloseWhenDeadlinePasses(
                memory.transactions,
                (work, atMost) -> Uni.createFrom()
                        .item(memory.campaigns.all().stream()
                                .map(Campaign::snapshot)
                                .filter(this::isDue)
                                .map(CampaignSnapshot::id)
                                .limit(atMost)
                                .toList()),
                memory.campaigns,
                memory.clock);
        var reactions = new CrowdfundingReactions(
                new RecordDonationWhenTransferSucceeded(memory.campaigns, memory.donations),
                new RejectDonationWhenTransferRejected(memory.donations),
                new NotePayoutWhenEscrowClosed(memory.campaigns));
        service = new Service(
                "crowdfunding", memory.transactions, reactions::to, List.of(Chore.of(deadlines)), () -> {}, sabotage);
    }

    private boolean isDue(CampaignSnapshot campaign) {
        return campaign.status() == CampaignStatus.OPEN
                && campaign.deadline() != null
                && !memory.now.isBefore(campaign.deadline());
    }

    void itIs(Instant now) {
        memory.now = now;
    }
}
