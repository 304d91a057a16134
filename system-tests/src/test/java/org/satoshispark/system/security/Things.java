package org.satoshispark.system.security;

import java.util.Map;
import java.util.Optional;
import org.satoshispark.system.client.Person;
import org.satoshispark.system.journeys.People;
import org.satoshispark.system.journeys.RunningSuite;

/**
 * What is known of every address with an id: whose thing it is. An operation that is in neither list fails the matrix, so a
 * new one cannot come without somebody having thought of it.
 */
final class Things {
    /** Addresses whose things are for everybody, and why. */
    static final Map<String, String> SHARED = Map.of(
            "GET /crowdfunding/v1/campaigns/{id}", "campaigns are public",
            "GET /crowdfunding/v1/campaigns/{id}/donations", "what a campaign got is public, without names",
            "POST /crowdfunding/v1/campaigns/{id}/donations", "one donates to what others opened",
            "PUT /crowdfunding/v1/campaigns/{id}",
                    "opens what is not there; a taken id is 409, and campaigns are public",
            "PUT /bitcoin/v1/node/acceptance/{identity}", "for operators, who own nothing",
            "GET /dashboard/v1/rebuilds/{rebuildId}", "for operators, who own nothing");

    /** What anybody may call without a token, and why. {@code @PermitAll} by mistake looks like one of them. */
    static final Map<String, String> OPEN = Map.of(
            "POST /auth/v1/registrations", "nobody has a token before",
            "POST /auth/v1/tokens", "here one gets it",
            "DELETE /auth/v1/tokens", "the refresh token in the body is what counts",
            "GET /crowdfunding/v1/campaigns", "campaigns are public",
            "GET /crowdfunding/v1/campaigns/{id}", "campaigns are public",
            "GET /crowdfunding/v1/campaigns/{id}/donations", "what a campaign got is public, without names",
            "GET /dashboard/v1/campaigns", "campaigns are public");

    private final Map<String, OwnThing> owned;

    Things(Map<String, OwnThing> owned) {
        this.owned = owned;
    }

    /** All things of somebody with some money, made as people make them. */
    static Things of(Person owner) {
        var campaign = owner.openCampaign("Of the matrix", 1_000_000).text("id");
        var gift = RunningSuite.outside();
        var other = People.poor("matrix").openCampaign("Of another", 1_000_000).text("id");
        var donation =
                People.followed(owner, owner.donate(other, 1_000), "recorded").text("id");
        var invoice = gift.invoice(1_000, Map.of("feeMsat", 0)).text("paymentRequest");
        return new Things(Map.of(
                "PATCH /crowdfunding/v1/campaigns/{id}",
                new OwnThing(campaign, "{\"title\":\"Mine\"}"),
                "POST /crowdfunding/v1/campaigns/{id}/closing",
                new OwnThing(campaign, null),
                "GET /crowdfunding/v1/donations/{id}",
                new OwnThing(donation, null),
                "GET /bitcoin/v1/deposits/{id}",
                new OwnThing(owner.deposit(5_000).text("id"), null),
                "GET /bitcoin/v1/withdrawals/{id}",
                new OwnThing(owner.withdraw(invoice).expect(202).text("id"), null)));
    }

    /** Empty when the address is shared or nobody thought of it. */
    Optional<OwnThing> of(ApiOperation operation) {
        return Optional.ofNullable(owned.get(operation.name()));
    }

    /** Whether an operation that lets anybody in is one that shall; any other one is judged by its callers. */
    static boolean mayBeOpen(ApiOperation operation) {
        return !operation.open() || OPEN.containsKey(operation.name());
    }

    /** Whether it is known whose thing is behind an address. */
    boolean knows(ApiOperation operation) {
        return !operation.takesId() || SHARED.containsKey(operation.name()) || owned.containsKey(operation.name());
    }
}
