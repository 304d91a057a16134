package org.satoshispark.system.simulation;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.satoshispark.crowdfunding.application.OpenCampaign;
import org.satoshispark.crowdfunding.domain.CampaignText;
import org.satoshispark.kit.IdempotencyKeys.Answer;
import org.satoshispark.kit.IdempotencyKeys.Outcome;
import org.satoshispark.system.services.CrowdfundingProcess;

/** {@code PUT /crowdfunding/v1/campaigns/{id}}: the id that the client chose makes it repeatable. */
final class CampaignRequest extends Request {
    final UUID id;
    private final long goalMsat;
    private final Optional<Duration> life;
    private java.time.Instant deadline;

    CampaignRequest(Person caller, UUID id, long goalMsat, Optional<Duration> life) {
        super(caller, "");
        this.id = id;
        this.goalMsat = goalMsat;
        this.life = life;
    }

    @Override
    Optional<Outcome> send(World world, String body) {
        var process = (CrowdfundingProcess) world.acting().life.desk();
        if (deadline == null) {
            deadline = life.map(world.time.instant()::plus).orElse(null);
        }
        var text = new CampaignText("A village school", "Four rooms");
        var asked = new OpenCampaign.Request(id, caller.id(), text, goalMsat, deadline);
        var transactions = world.rows().crowdfunding().transactions;
        return switch (transactions.runAndAwait(
                process.open.touches(asked), work -> process.open.decide(asked, work))) {
            case OpenCampaign.Outcome.Opened opened -> Optional.of(World.answered("/campaigns/" + id));
            case OpenCampaign.Outcome.SameAgain same -> Optional.of(World.answered("/campaigns/" + id));
            case OpenCampaign.Outcome.IdTaken taken -> throw new Violation(Rule.SAME_ANSWER, this + ": id taken");
            case OpenCampaign.Outcome.Refused refused ->
                Optional.of(new Outcome.Answered(
                        new Answer(422, null, "", refused.reason().name()), false));
        };
    }

    @Override
    public String toString() {
        return caller + "'s campaign " + Names.of(id) + " with goal " + goalMsat + " msat";
    }
}
