package org.satoshispark.crowdfunding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.satoshispark.crowdfunding.adapter.in.CrowdfundingReactions;
import org.satoshispark.crowdfunding.application.Appeals;
import org.satoshispark.crowdfunding.application.Campaigns;
import org.satoshispark.crowdfunding.application.Clock;
import org.satoshispark.crowdfunding.application.CloseCampaign;
import org.satoshispark.crowdfunding.application.CloseWhenDeadlinePasses;
import org.satoshispark.crowdfunding.application.Donations;
import org.satoshispark.crowdfunding.application.DueCampaigns;
import org.satoshispark.crowdfunding.application.EditCampaign;
import org.satoshispark.crowdfunding.application.NotePayoutWhenEscrowClosed;
import org.satoshispark.crowdfunding.application.OpenCampaign;
import org.satoshispark.crowdfunding.application.RecordDonationWhenTransferSucceeded;
import org.satoshispark.crowdfunding.application.RejectDonationWhenTransferRejected;
import org.satoshispark.crowdfunding.application.RequestDonation;
import org.satoshispark.kit.EventConsumer;
import org.satoshispark.kit.Outbox;
import org.satoshispark.kit.SqlDeadLetters;
import org.satoshispark.kit.SqlInbox;
import org.satoshispark.kit.Transactions;

/** The other half of the composition root: what lies inside of the hexagon, and its one event consumer. */
@ApplicationScoped
class CrowdfundingUseCases {

    @Produces
    @Singleton
    OpenCampaign openCampaign(Campaigns campaigns, Clock clock) {
        return new OpenCampaign(campaigns, clock);
    }

    @Produces
    @Singleton
    EditCampaign editCampaign(Campaigns campaigns) {
        return new EditCampaign(campaigns);
    }

    @Produces
    @Singleton
    CloseCampaign closeCampaign(Campaigns campaigns, Clock clock) {
        return new CloseCampaign(campaigns, clock);
    }

    @Produces
    @Singleton
    RequestDonation requestDonation(Appeals appeals, Donations donations) {
        return new RequestDonation(appeals, donations);
    }

    @Produces
    @Singleton
    CloseWhenDeadlinePasses closeWhenDeadlinePasses(
            Transactions transactions, DueCampaigns dueCampaigns, Campaigns campaigns, Clock clock) {
        return new CloseWhenDeadlinePasses(transactions, dueCampaigns, campaigns, clock);
    }

    @Produces
    @Singleton
    EventConsumer eventConsumer(Transactions transactions, Outbox outbox, Campaigns campaigns, Donations donations) {
        var reactions = new CrowdfundingReactions(
                new RecordDonationWhenTransferSucceeded(campaigns, donations),
                new RejectDonationWhenTransferRejected(donations),
                new NotePayoutWhenEscrowClosed(campaigns));
        return new EventConsumer(
                transactions, new SqlInbox(), new SqlDeadLetters(outbox, "crowdfunding"), reactions::to);
    }
}
