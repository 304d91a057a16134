package org.satoshispark.crowdfunding.application;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.satoshispark.crowdfunding.domain.Campaign;
import org.satoshispark.crowdfunding.domain.CampaignSnapshot;
import org.satoshispark.crowdfunding.domain.CampaignText;
import org.satoshispark.crowdfunding.domain.Editing;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.UnitOfWork;

/** Changes what people read about a campaign. */
public final class EditCampaign {
    private final Campaigns campaigns;

    public EditCampaign(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    /** @param seenRevision what the editor believes to be editing; empty when they do not care */
    public record Request(
            UUID id, UUID editor, Optional<String> title, Optional<String> description, OptionalLong seenRevision) {}

    /** What became of it. */
    public sealed interface Outcome {
        record Done(CampaignSnapshot campaign) implements Outcome {}

        /** There is no such campaign, or it is somebody else's. */
        record NoCampaign() implements Outcome {}

        /** It changed since the editor saw it. */
        record Stale() implements Outcome {}

        record Refused(Editing.Reason reason) implements Outcome {}
    }

    public Touches touches(Request request) {
        return Touches.of(campaigns, request.id());
    }

    public Outcome decide(Request request, UnitOfWork work) {
        var found = work.find(campaigns, request.id())
                .filter(campaign -> campaign.ownerId().equals(request.editor()));
        if (found.isEmpty()) {
            return new Outcome.NoCampaign();
        }
        var campaign = found.get();
        var seen = request.seenRevision();
        if (seen.isPresent() && seen.getAsLong() != campaign.revision()) {
            return new Outcome.Stale();
        }
        return edit(request, campaign, work);
    }

    private static Outcome edit(Request request, Campaign campaign, UnitOfWork work) {
        var old = campaign.text();
        var text = new CampaignText(
                request.title().orElse(old.title()), request.description().orElse(old.description()));
        return switch (campaign.edit(request.editor(), text)) {
            case Editing.Edited edited -> {
                work.say(CampaignFacts.edited(campaign));
                yield new Outcome.Done(campaign.snapshot());
            }
            case Editing.Unchanged unchanged -> new Outcome.Done(campaign.snapshot());
            case Editing.Refused refused -> new Outcome.Refused(refused.reason());
        };
    }
}
