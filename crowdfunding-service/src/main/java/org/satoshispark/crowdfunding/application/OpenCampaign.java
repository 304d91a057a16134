package org.satoshispark.crowdfunding.application;

import java.time.Instant;
import java.util.UUID;
import org.satoshispark.crowdfunding.domain.Campaign;
import org.satoshispark.crowdfunding.domain.CampaignSnapshot;
import org.satoshispark.crowdfunding.domain.CampaignText;
import org.satoshispark.crowdfunding.domain.Opening;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.UnitOfWork;

/** Opens a campaign under an id that its owner may have chosen, so that asking twice opens one. */
public final class OpenCampaign {
    private final Campaigns campaigns;
    private final Clock clock;

    public OpenCampaign(Campaigns campaigns, Clock clock) {
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /** @param deadline null for none */
    public record Request(UUID id, UUID ownerId, CampaignText text, long goalMsat, Instant deadline) {}

    /** What became of it. */
    public sealed interface Outcome {
        record Opened(CampaignSnapshot campaign) implements Outcome {}

        /** The same owner asked for the same before. */
        record SameAgain(CampaignSnapshot campaign) implements Outcome {}

        /** The id belongs to another campaign, or to one with other words or terms. */
        record IdTaken() implements Outcome {}

        record Refused(Opening.Reason reason) implements Outcome {}
    }

    public Touches touches(Request request) {
        return Touches.of(campaigns, request.id()).and(clock, Clock.Time.NOW);
    }

    public Outcome decide(Request request, UnitOfWork work) {
        var existing = work.find(campaigns, request.id());
        return existing.isPresent()
                ? again(request, existing.get())
                : switch (open(request, clock.now(work))) {
                    case Opening.Opened opened -> opened(opened.campaign(), work);
                    case Opening.Refused refused -> new Outcome.Refused(refused.reason());
                };
    }

    private static Opening open(Request request, Instant now) {
        return Campaign.open(
                request.id(), request.ownerId(), request.text(), request.goalMsat(), request.deadline(), now);
    }

    private Outcome opened(Campaign campaign, UnitOfWork work) {
        work.add(campaigns, campaign);
        work.say(CampaignFacts.opened(campaign.snapshot()));
        return new Outcome.Opened(campaign.snapshot());
    }

    private static Outcome again(Request request, Campaign campaign) {
        return campaign.isAsAsked(request.ownerId(), request.text(), request.goalMsat(), request.deadline())
                ? new Outcome.SameAgain(campaign.snapshot())
                : new Outcome.IdTaken();
    }
}
