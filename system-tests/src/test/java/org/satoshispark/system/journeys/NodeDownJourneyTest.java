package org.satoshispark.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.satoshispark.system.client.Api.Answer;
import org.satoshispark.system.client.Person;
import org.satoshispark.system.client.Until;

/** While the node is away, giving and looking go on; what needs it is refused before anything is held. */
@Tag("journey")
@ExtendWith(RunningSuite.class)
class NodeDownJourneyTest {
    private static final long OWNED = 100_000;
    private static final long GIFT = 10_000;
    private static final long WITHDRAWN = 20_000;
    private static final long FEE = 1_000;

    @AfterEach
    void heal() {
        RunningSuite.outside().heal();
    }

    @Test
    void givingGoesOnAndNothingIsHeld() throws SQLException {
        var alice = People.with("alice", OWNED);
        var bob = People.poor("bob");
        var invoice = RunningSuite.outside()
                .invoice(WITHDRAWN, Map.of("feeMsat", FEE))
                .text("paymentRequest");

        RunningSuite.outside().fault(Map.of("kind", "UNREACHABLE")).expect(201);

        isUnavailable(alice.post("/bitcoin/v1/deposits", Map.of("amountMsat", OWNED)));
        isUnavailable(alice.withdraw(invoice));
        isUnavailable(alice.post("/bitcoin/v1/withdrawals/quotes", Map.of("paymentRequest", invoice)));
        var campaign = bob.openCampaign("In the dark", GIFT).text("id");
        assertEquals("recorded", gift(alice, campaign).text("status"));
        bob.post("/crowdfunding/v1/campaigns/" + campaign + "/closing", null).expect(202);
        People.awaitBalance(bob, GIFT, 0);
        People.awaitBalance(alice, OWNED - GIFT, 0);
        alice.get("/dashboard/v1/me").expect(200);
        assertEquals(0, withdrawals(alice));

        RunningSuite.outside().heal();

        Until.holds(
                "deposits being possible again",
                People.SOON,
                () -> bob.post("/bitcoin/v1/deposits", Map.of("amountMsat", GIFT)),
                answer -> answer.status() == 201);
        var asked = Until.holds(
                "withdrawals being possible again",
                People.SOON,
                () -> alice.withdraw(invoice),
                answer -> answer.status() == 202);
        assertEquals(
                "paid",
                People.followed(alice, asked, "paid", "failed", "rejected").text("status"));
        People.awaitBalance(alice, OWNED - GIFT - WITHDRAWN - FEE, 0);
        Proof.everythingAddsUp();
    }

    private static Answer gift(Person donor, String campaign) {
        return People.followed(donor, donor.donate(campaign, GIFT), "recorded", "rejected");
    }

    private static void isUnavailable(Answer answer) {
        assertEquals(
                "urn:satoshispark:problem:node-unavailable", answer.expect(503).text("type"));
    }

    private static int withdrawals(Person person) {
        return person.get("/bitcoin/v1/withdrawals")
                .expect(200)
                .body()
                .path("items")
                .size();
    }
}
