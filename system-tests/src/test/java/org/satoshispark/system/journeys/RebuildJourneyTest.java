package org.satoshispark.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.satoshispark.system.client.Api.Answer;
import org.satoshispark.system.client.Person;
import org.satoshispark.system.client.Until;

/** The read models are built anew from the topics while donations flow, and nobody sees a gap. */
@Tag("journey")
@ExtendWith(RunningSuite.class)
class RebuildJourneyTest {
    private static final long GIFT = 1_000;
    private static final int MOST_GIFTS = 200;

    @Test
    void nobodySeesAGap() throws SQLException {
        var alice = People.with("alice", MOST_GIFTS * GIFT);
        var bob = People.poor("bob");
        var campaign = bob.openCampaign("Built anew", GIFT).text("id");
        var gifts = new ArrayList<Answer>();
        gifts.add(People.followed(alice, give(alice, campaign), "recorded"));
        Until.holds("the first gift being seen", People.SOON, () -> donated(alice), seen -> seen == GIFT);

        var operator = RunningSuite.operator();
        var rebuild = operator.post("/dashboard/v1/rebuilds", null).expect(202).path();
        var seen = 0L;
        do {
            gifts.add(give(alice, campaign));
            var now = donated(alice);
            assertTrue(now >= seen, "after " + seen + " msat the dashboard shows only " + now);
            seen = Math.max(seen, Math.max(GIFT, now));
            assertEquals(
                    "Built anew",
                    bob.get("/dashboard/v1/me")
                            .expect(200)
                            .body()
                            .at("/campaigns/0/title")
                            .asText());
        } while (isBuilding(operator, rebuild) && gifts.size() < MOST_GIFTS);

        var end = Until.holds(
                "the rebuild", People.SOON, () -> operator.get(rebuild).expect(200), RebuildJourneyTest::isOver);
        assertEquals("live", end.text("state"), end::toString);
        var given = gifts.size() * GIFT;
        Until.holds("all gifts being seen", People.SOON, () -> donated(alice), msat -> msat == given);
        Proof.everythingAddsUp();
    }

    private static Answer give(Person donor, String campaign) {
        return donor.post("/crowdfunding/v1/campaigns/" + campaign + "/donations", Map.of("amountMsat", GIFT))
                .expect(202);
    }

    private static long donated(Person person) {
        return person.get("/dashboard/v1/me")
                .expect(200)
                .body()
                .at("/totals/donatedMsat")
                .asLong();
    }

    private static boolean isBuilding(Person operator, String rebuild) {
        return !isOver(operator.get(rebuild).expect(200));
    }

    private static boolean isOver(Answer rebuild) {
        return !rebuild.text("state").equals("building");
    }
}
