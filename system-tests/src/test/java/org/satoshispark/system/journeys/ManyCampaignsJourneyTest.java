package org.satoshispark.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One donor gives to twenty campaigns at once, down to the last millisatoshi: all twenty happen. */
@Tag("journey")
@ExtendWith(RunningSuite.class)
class ManyCampaignsJourneyTest {
    private static final int CAMPAIGNS = 20;
    private static final long GIFT = 12_345;

    @Test
    void allTwentyHappen() throws SQLException {
        var alice = People.with("alice", CAMPAIGNS * GIFT);
        var bob = People.poor("bob");
        var campaigns = AtOnce.some(CAMPAIGNS, 4, number -> bob.openCampaign("Campaign " + number, GIFT)
                .text("id"));

        var gifts = AtOnce.all(
                CAMPAIGNS,
                number -> alice.post(
                        "/crowdfunding/v1/campaigns/" + campaigns.get(number) + "/donations",
                        Map.of("amountMsat", GIFT)));

        gifts.forEach(gift -> assertEquals(
                "recorded", People.followed(alice, gift, "recorded", "rejected").text("status")));
        People.awaitBalance(alice, 0, 0);
        campaigns.forEach(id -> {
            var campaign = alice.get("/crowdfunding/v1/campaigns/" + id).expect(200);
            assertEquals(GIFT, campaign.msat("totalMsat"));
            assertEquals(1, campaign.body().path("donations").asInt());
            assertTrue(campaign.body().path("funded").asBoolean());
        });
        Proof.everythingAddsUp();
    }
}
