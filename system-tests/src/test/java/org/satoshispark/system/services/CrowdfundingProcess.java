package org.satoshispark.system.services;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.function.Function;
import org.satoshispark.crowdfunding.adapter.in.CrowdfundingReactions;
import org.satoshispark.crowdfunding.application.CloseCampaign;
import org.satoshispark.crowdfunding.application.CloseWhenDeadlinePasses;
import org.satoshispark.crowdfunding.application.DueCampaigns;
import org.satoshispark.crowdfunding.application.NotePayoutWhenEscrowClosed;
import org.satoshispark.crowdfunding.application.OpenCampaign;
import org.satoshispark.crowdfunding.application.RecordDonationWhenTransferSucceeded;
import org.satoshispark.crowdfunding.application.RejectDonationWhenTransferRejected;
import org.satoshispark.crowdfunding.application.RequestDonation;
import org.satoshispark.crowdfunding.application.memory.Crowdfunding;
import org.satoshispark.crowdfunding.domain.Campaign;
import org.satoshispark.crowdfunding.domain.CampaignSnapshot;
import org.satoshispark.crowdfunding.domain.CampaignStatus;
import org.satoshispark.kit.Reaction;
import org.satoshispark.kit.UnitOfWork;
import org.satoshispark.messages.Message;

/** One process of the real crowdfunding service, wired over memory. */
public final class CrowdfundingProcess {
    public final OpenCampaign open;
    public final CloseCampaign close;
    public final RequestDonation give;
    public final Function<Message, Reaction> reactions;
    /** Closes what is past its deadline. */
    public final Chore deadlines;

    public CrowdfundingProcess(Crowdfunding rows) {
        open = new OpenCampaign(rows.campaigns, rows.clock);
        close = new CloseCampaign(rows.campaigns, rows.clock);
        give = new RequestDonation(rows.appeals, rows.donations);
        deadlines = Chore.of(new CloseWhenDeadlinePasses(rows.transactions, new Due(rows), rows.campaigns, rows.clock));
        reactions = new CrowdfundingReactions(
                new RecordDonationWhenTransferSucceeded(rows.campaigns, rows.donations),
                new RejectDonationWhenTransferRejected(rows.donations),
                new NotePayoutWhenEscrowClosed(rows.campaigns))::to;
    }

    private record Due(Crowdfunding rows) implements DueCampaigns {
        @Override
        public Uni<java.util.List<UUID>> claim(UnitOfWork work, int atMost) {
            return Uni.createFrom()
                    .item(rows.campaigns.rows().stream()
                            .map(Campaign::snapshot)
                            .filter(this::isDue)
                            .map(CampaignSnapshot::id)
                            .limit(atMost)
                            .toList());
        }

        private boolean isDue(CampaignSnapshot campaign) {
            return campaign.status() == CampaignStatus.OPEN
                    && campaign.deadline() != null
                    && !rows.now.isBefore(campaign.deadline());
        }
    }
}
