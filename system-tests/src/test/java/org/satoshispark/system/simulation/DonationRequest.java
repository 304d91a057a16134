package org.satoshispark.system.simulation;

import java.util.Optional;
import org.satoshispark.crowdfunding.application.RequestDonation;
import org.satoshispark.kit.IdempotencyKeys.Answer;
import org.satoshispark.kit.IdempotencyKeys.Outcome;
import org.satoshispark.kit.Ids;
import org.satoshispark.system.services.CrowdfundingProcess;

/** {@code POST /crowdfunding/v1/campaigns/{id}/donations}, as the service's resource does it. */
final class DonationRequest extends Request {
    private final CampaignRequest campaign;
    private final long amountMsat;

    DonationRequest(Person caller, String key, CampaignRequest campaign, long amountMsat) {
        super(caller, key);
        this.campaign = campaign;
        this.amountMsat = amountMsat;
    }

    @Override
    boolean isPossible(World world) {
        return campaign.place().isPresent();
    }

    @Override
    boolean mayBeGivenUp() {
        return super.mayBeGivenUp() || campaign.place().isEmpty();
    }

    @Override
    boolean spends() {
        return true;
    }

    @Override
    Optional<Outcome> send(World world, String body) {
        var process = (CrowdfundingProcess) world.acting().life.desk();
        var asked = new RequestDonation.Request(Ids.next(), campaign.id, caller.id(), amountMsat);
        return Optional.of(world.once(
                this, "donate", body + amountMsat, process.give.touches(asked), work -> switch (process.give.decide(
                        asked, work)) {
                    case RequestDonation.Outcome.Requested made ->
                        new Answer(202, "/donations/" + made.donation().id(), "", "");
                    case RequestDonation.Outcome.NoCampaign none -> throw new NotNow();
                    case RequestDonation.Outcome.Refused refused -> {
                        world.coverage.saw("donation refused: " + refused.reason());
                        yield new Answer(422, null, "", refused.reason().name());
                    }
                }));
    }

    @Override
    public String toString() {
        return caller + "'s donation of " + amountMsat + " msat to " + Names.of(campaign.id) + " (" + key + ")";
    }
}
