package org.satoshispark.crowdfunding.application;

import java.util.Optional;
import java.util.UUID;
import org.satoshispark.crowdfunding.domain.Campaign;
import org.satoshispark.crowdfunding.domain.CampaignSnapshot;
import org.satoshispark.crowdfunding.domain.Closing;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.UnitOfWork;

/** The owner ends a campaign; accounting then pays out what its escrow holds. */
public final class CloseCampaign {
    private final Campaigns campaigns;
    private final Clock clock;

    public CloseCampaign(Campaigns campaigns, Clock clock) {
        this.campaigns = campaigns;
        this.clock = clock;
    }

    public Touches touches(UUID campaignId) {
        return Touches.of(campaigns, campaignId).and(clock, Clock.Time.NOW);
    }

    /** The closed campaign, closed now or before; empty when there is none that {@code closer} may close. */
    public Optional<CampaignSnapshot> decide(UUID campaignId, UUID closer, UnitOfWork work) {
        return work.find(campaigns, campaignId).flatMap(campaign -> close(campaign, closer, work));
    }

    private Optional<CampaignSnapshot> close(Campaign campaign, UUID closer, UnitOfWork work) {
        return switch (campaign.closeByOwner(closer, clock.now(work))) {
            case Closing.Closed closed -> {
                work.say(CampaignFacts.closed(campaign.snapshot()));
                yield Optional.of(campaign.snapshot());
            }
            case Closing.AlreadyClosed already -> Optional.of(campaign.snapshot());
            case Closing.NotOwner notOwner -> Optional.empty();
            case Closing.NotDue notDue -> throw new IllegalStateException("an owner's closing has no date");
        };
    }
}
