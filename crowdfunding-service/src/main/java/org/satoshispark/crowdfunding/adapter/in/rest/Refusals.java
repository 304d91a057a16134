package org.satoshispark.crowdfunding.adapter.in.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.satoshispark.crowdfunding.domain.Editing;
import org.satoshispark.crowdfunding.domain.Giving;
import org.satoshispark.crowdfunding.domain.Opening;
import org.satoshispark.kit.rest.Problems;

/** The domain's refusals as problems. */
final class Refusals {
    private Refusals() {}

    static HttpProblem of(Opening.Reason reason) {
        return switch (reason) {
            case TITLE_UNFIT -> unfitTitle();
            case DESCRIPTION_UNFIT -> unfitDescription();
            case GOAL_OUT_OF_RANGE -> Problems.field(422, "goal-out-of-range", "goalMsat", "is out of range");
            case DEADLINE_PASSED -> Problems.field(422, "deadline-passed", "deadline", "must be in the future");
            case DEADLINE_TOO_FAR ->
                Problems.field(422, "deadline-too-far", "deadline", "must be at most 365 days away");
        };
    }

    static HttpProblem of(Editing.Reason reason) {
        return switch (reason) {
            case NOT_OWNER -> noCampaign();
            case CAMPAIGN_CLOSED -> Problems.of(409, "campaign-closed", "the campaign is closed");
            case TITLE_UNFIT -> unfitTitle();
            case DESCRIPTION_UNFIT -> unfitDescription();
        };
    }

    static HttpProblem of(Giving.Reason reason) {
        return switch (reason) {
            case AMOUNT_OUT_OF_RANGE -> Problems.field(422, "amount-out-of-range", "amountMsat", "is out of range");
            case OWN_CAMPAIGN -> Problems.of(409, "own-campaign", "one does not give to one's own campaign");
            case CAMPAIGN_CLOSED -> Problems.of(409, "campaign-closed", "the campaign is closed");
            case DEADLINE_PASSED -> Problems.of(409, "deadline-passed", "the campaign's deadline has passed");
            case TOTAL_OUT_OF_RANGE ->
                Problems.field(422, "total-out-of-range", "amountMsat", "is more than the campaign can still take");
        };
    }

    static HttpProblem noCampaign() {
        return Problems.notFound("the campaign");
    }

    static HttpProblem changed() {
        return Problems.field(412, "campaign-changed", "If-Match", "is not the campaign's present ETag");
    }

    private static HttpProblem unfitTitle() {
        return Problems.field(422, "title-unfit", "title", "must be one line of 1 to 120 characters, not all blank");
    }

    private static HttpProblem unfitDescription() {
        return Problems.field(422, "description-unfit", "description", "must have at most 5000 characters");
    }
}
