package org.satoshispark.crowdfunding.application;

import java.util.UUID;
import org.satoshispark.crowdfunding.domain.Appeal;
import org.satoshispark.crowdfunding.domain.Donation;
import org.satoshispark.crowdfunding.domain.Giving;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.UnitOfWork;
import org.satoshispark.messages.CrowdfundingEvent.DonationRequested;

/** Begins the donation saga, after all checks that need no money; locks nothing that other donors need. */
public final class RequestDonation {
    private final Appeals appeals;
    private final Donations donations;

    public RequestDonation(Appeals appeals, Donations donations) {
        this.appeals = appeals;
        this.donations = donations;
    }

    /** @param amountMsat 1..2^53-1 msat */
    public record Request(UUID donationId, UUID campaignId, UUID donorId, long amountMsat) {}

    /** What became of it. */
    public sealed interface Outcome {
        record Requested(Donation donation) implements Outcome {}

        record NoCampaign() implements Outcome {}

        record Refused(Giving.Reason reason) implements Outcome {}
    }

    public Touches touches(Request request) {
        return Touches.of(appeals, request.campaignId());
    }

    public Outcome decide(Request request, UnitOfWork work) {
        return work.find(appeals, request.campaignId())
                .map(appeal -> decide(request, appeal, work))
                .orElseGet(Outcome.NoCampaign::new);
    }

    private Outcome decide(Request request, Appeal appeal, UnitOfWork work) {
        return switch (appeal.judge(request.donorId(), request.amountMsat())) {
            case Giving.Welcome welcome -> requested(request, appeal, work);
            case Giving.Refused refused -> new Outcome.Refused(refused.reason());
        };
    }

    private Outcome requested(Request request, Appeal appeal, UnitOfWork work) {
        var donation = Donation.request(request.donationId(), appeal, request.donorId(), request.amountMsat());
        work.add(donations, donation);
        work.say(new DonationRequested(
                donation.id(),
                donation.campaignId(),
                donation.donorId(),
                donation.ownerId(),
                donation.amountMsat(),
                donation.requestedAt(),
                donation.facts()));
        return new Outcome.Requested(donation);
    }
}
