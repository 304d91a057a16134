package org.satoshispark.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.satoshispark.system.client.Person;
import org.satoshispark.system.client.Until;
import org.satoshispark.system.topics.Topics;

/** Two hundred donors on one campaign at once: all recorded, no error, the total exact, funded once. */
@Tag("journey")
@ExtendWith(RunningSuite.class)
class HotCampaignJourneyTest {
    private static final int DONORS = 200;
    private static final int PREPARING = 4;
    private static final long GIFT = 1_000;
    private static final long GOAL = DONORS / 2 * GIFT;
    // 1 + 2 + … + 200 on top of the gifts, so that no two are the same.
    private static final long TOTAL = DONORS * GIFT + DONORS * (DONORS - 1) / 2;

    @Test
    void allAreRecorded() throws SQLException {
        var campaign = People.poor("bob").openCampaign("The hot one", GOAL).text("id");
        var donors = AtOnce.some(DONORS, PREPARING, number -> {
            var donor = Person.register(RunningSuite.api(), "donor");
            People.receive(donor, GIFT + number);
            return donor;
        });
        for (int number = 0; number < DONORS; number++) {
            People.awaitBalance(donors.get(number), GIFT + number, 0);
        }

        var path = "/crowdfunding/v1/campaigns/" + campaign + "/donations";
        var gifts = AtOnce.all(DONORS, number -> donors.get(number).post(path, Map.of("amountMsat", GIFT + number)));

        for (int number = 0; number < DONORS; number++) {
            var end = People.followed(donors.get(number), gifts.get(number), "recorded", "rejected");
            assertEquals("recorded", end.text("status"), end::toString);
        }
        var seen = RunningSuite.api()
                .send("GET", "/crowdfunding/v1/campaigns/" + campaign, null)
                .expect(200);
        assertEquals(TOTAL, seen.msat("totalMsat"));
        assertEquals(DONORS, seen.body().path("donations").asInt());
        Until.holds("funded being said", People.SOON, () -> timesFunded(campaign), times -> times > 0);
        Proof.everythingAddsUp();
        assertEquals(1, timesFunded(campaign));
    }

    private static long timesFunded(String campaign) {
        return Topics.all().stream()
                .filter(said -> said.header("ce_type").contains(".campaign-funded."))
                .filter(said -> said.header("ce_subject").equals(campaign))
                .count();
    }
}
