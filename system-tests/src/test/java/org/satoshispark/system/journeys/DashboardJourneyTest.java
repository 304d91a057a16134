package org.satoshispark.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.satoshispark.system.client.Api.Answer;
import org.satoshispark.system.client.Person;
import org.satoshispark.system.client.Until;

/** What people see of themselves: balance, campaigns, gifts, activities, and the live feed across a reconnect. */
@Tag("journey")
@ExtendWith(RunningSuite.class)
class DashboardJourneyTest {
    private static final String ME = "/dashboard/v1/me";
    private static final long OWNED = 100_000;
    private static final long GIFT = 40_000;
    private static final long WITHDRAWN = 20_000;
    private static final long FEE = 1_000;

    @Test
    void showsWhatHappened() throws SQLException {
        var alice = People.with("alice", OWNED);
        var bob = People.poor("bob");
        var campaign = bob.openCampaign("Seen by all", GIFT).text("id");
        People.followed(alice, alice.donate(campaign, GIFT), "recorded");
        var invoice = RunningSuite.outside().invoice(WITHDRAWN, Map.of("feeMsat", FEE));
        People.followed(alice, alice.withdraw(invoice.text("paymentRequest")), "paid");

        var hers = seen(alice, me -> me.body().at("/totals/feesMsat").asLong() == FEE);
        shows(hers, "/balance/availableMsat", OWNED - GIFT - WITHDRAWN - FEE);
        shows(hers, "/balance/heldMsat", 0);
        shows(hers, "/totals/depositedMsat", OWNED);
        shows(hers, "/totals/donatedMsat", GIFT);
        shows(hers, "/totals/withdrawnMsat", WITHDRAWN);
        assertEquals(campaign, hers.at("/donationsMade/0/campaignId").asText());
        assertEquals("recorded", hers.at("/donationsMade/0/state").asText());
        assertEquals("settled", hers.at("/withdrawals/0/state").asText());
        assertEquals("credited", hers.at("/deposits/0/state").asText());

        var his = seen(bob, me -> me.body().at("/campaigns/0/funded").asBoolean());
        shows(his, "/campaigns/0/raisedMsat", GIFT);
        shows(his, "/totals/raisedMsat", GIFT);
        shows(his, "/donationsReceived/0/amountMsat", GIFT);
        assertEquals("Seen by all", his.at("/donationsReceived/0/campaignTitle").asText());
        Proof.everythingAddsUp();
        pagesJoin(alice);
    }

    @Test
    void feedMissesNothingAcrossAReconnect() throws SQLException {
        var alice = People.with("alice", OWNED);
        seen(alice, me -> me.body().at("/balance/availableMsat").asLong() == OWNED);
        var before = positions(alice);
        try (var feed = new EventFeed(alice, 0)) {
            assertEquals(before, feed.next(before.size()));
        }
        People.receive(alice, OWNED);
        seen(alice, me -> me.body().at("/balance/availableMsat").asLong() == 2 * OWNED);
        var missed = positions(alice).subList(before.size(), positions(alice).size());
        try (var feed = new EventFeed(alice, before.getLast())) {
            assertEquals(missed, feed.next(missed.size()));
            People.receive(alice, OWNED);
            seen(alice, me -> me.body().at("/balance/availableMsat").asLong() == 3 * OWNED);
            var live = positions(alice)
                    .subList(before.size() + missed.size(), positions(alice).size());
            assertEquals(live, feed.next(live.size()));
        }
        Proof.everythingAddsUp();
    }

    private static JsonNode seen(Person person, java.util.function.Predicate<Answer> caughtUp) {
        return Until.holds(
                        "the dashboard of " + person.username() + " catching up",
                        People.SOON,
                        () -> person.get(ME).expect(200),
                        caughtUp)
                .body();
    }

    private static void shows(JsonNode dashboard, String place, long msat) {
        assertEquals(msat, dashboard.at(place).asLong(), () -> place + " of " + dashboard);
    }

    private static void pagesJoin(Person person) {
        var all = positions(person);
        var joined = new ArrayList<Long>();
        var cursor = "";
        // One page more than are possible, so that a cursor that never ends is seen.
        for (int page = 0; page <= all.size() && cursor != null; page++) {
            var items =
                    person.get(ME + "/activities?limit=2" + cursor).expect(200).body();
            items.path("items")
                    .forEach(item -> joined.addFirst(item.path("position").asLong()));
            cursor = items.hasNonNull("nextCursor")
                    ? "&cursor=" + items.path("nextCursor").asText()
                    : null;
        }
        assertEquals(all, joined);
    }

    /** Of all activities, oldest first; journeys' people have few. */
    private static List<Long> positions(Person person) {
        var positions = new ArrayList<Long>();
        person.get(ME + "/activities?limit=100")
                .expect(200)
                .body()
                .path("items")
                .forEach(item -> positions.addFirst(item.path("position").asLong()));
        return positions;
    }
}
