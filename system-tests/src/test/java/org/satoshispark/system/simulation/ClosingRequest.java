package org.satoshispark.system.simulation;

import java.util.Optional;
import org.satoshispark.kit.IdempotencyKeys.Outcome;
import org.satoshispark.system.services.CrowdfundingProcess;

/** {@code POST /crowdfunding/v1/campaigns/{id}/closing}: closing a closed campaign is no mistake. */
final class ClosingRequest extends Request {
    private final CampaignRequest campaign;

    ClosingRequest(CampaignRequest campaign) {
        super(campaign.caller, "");
        this.campaign = campaign;
    }

    @Override
    boolean isPossible(World world) {
        return campaign.place().isPresent();
    }

    @Override
    boolean mayBeGivenUp() {
        return campaign.place().isEmpty();
    }

    @Override
    Optional<Outcome> send(World world, String body) {
        var process = (CrowdfundingProcess) world.acting().life.desk();
        var transactions = world.rows().crowdfunding().transactions;
        var closed = transactions.runAndAwait(
                process.close.touches(campaign.id), work -> process.close.decide(campaign.id, caller.id(), work));
        Violation.unless(closed.isPresent(), Rule.SAME_ANSWER, () -> this + " is told that there is none");
        return Optional.of(World.answered("/campaigns/" + campaign.id));
    }

    @Override
    public String toString() {
        return "closing of " + campaign;
    }
}
