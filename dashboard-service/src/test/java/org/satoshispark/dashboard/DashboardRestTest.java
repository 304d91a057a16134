package org.satoshispark.dashboard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.satoshispark.kit.EventConsumer;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.testing.ServiceTestResource;
import org.satoshispark.kit.testing.TestTokens;
import org.satoshispark.messages.CrowdfundingEvent;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class DashboardRestTest {
    @Inject
    EventConsumer consumer;

    @Inject
    Transactions transactions;

    final Histories history = new Histories(5);
    UUID alice;
    UUID bob;
    UUID school;
    UUID donation;

    @BeforeEach
    void aStory() {
        new DashboardTables(transactions).empty();
        alice = history.account();
        bob = history.account();
        school = history.campaign(bob, 30_000);
        history.deposit(alice, 50_000);
        donation = history.donation(alice, school, bob, 20_000);
        history.donation(alice, school, bob, 40_000);
        history.withdrawal(alice, 5_000);
        hear();
    }

    void hear() {
        consumer.hear(Histories.records(history.said)).await().atMost(Transactions.PATIENCE);
    }

    static RequestSpecification as(UUID account) {
        return given().auth().oauth2(TestTokens.user(account));
    }

    @Test
    void oneSeesOnesOwnBalanceAndDeeds() {
        as(alice)
                .get("/dashboard/v1/me")
                .then()
                .statusCode(200)
                .body("accountId", equalTo(alice.toString()))
                .body("balance.heldMsat", equalTo(0))
                .body("totals.donationsMade", equalTo(1))
                .body("totals.donatedMsat", equalTo(20_000))
                .body("totals.depositedMsat", equalTo(50_000))
                .body("campaigns", hasSize(0))
                .body("deposits", hasSize(1))
                .body("deposits[0].state", equalTo("credited"))
                .body("deposits[0].creditedMsat", equalTo(50_000))
                .body("withdrawals", hasSize(1))
                .body("donationsMade.state", contains("rejected", "recorded"))
                .body("donationsMade.reason", contains("INSUFFICIENT_FUNDS", null))
                .body("donationsMade[1].donationId", equalTo(donation.toString()))
                .body("donationsMade[1].campaignTitle", containsString("Edited"))
                .body("donationsReceived", hasSize(0))
                .body("asOf.caughtUp", equalTo(true))
                .body("asOf.generation", equalTo(1));
    }

    @Test
    void anOwnerSeesTheCampaignAndWhatItReceivedButNoAttempts() {
        as(bob).get("/dashboard/v1/me")
                .then()
                .statusCode(200)
                .body("balance.totalMsat", equalTo(0))
                .body("campaigns", hasSize(1))
                .body("campaigns[0].raisedMsat", equalTo(20_000))
                .body("campaigns[0].donations", equalTo(1))
                .body("campaigns[0].status", equalTo("open"))
                .body("donationsReceived", hasSize(1))
                .body("donationsMade", hasSize(0))
                .body("deposits", hasSize(0))
                .body("withdrawals", hasSize(0));
    }

    @Test
    void aStrangerSeesNothingOfAnybody() {
        var stranger = UUID.randomUUID();
        as(stranger)
                .get("/dashboard/v1/me")
                .then()
                .statusCode(200)
                .body("balance.totalMsat", equalTo(0))
                .body("campaigns", hasSize(0))
                .body("deposits", hasSize(0))
                .body("asOf.position", equalTo(0))
                .body(not(containsString(alice.toString())))
                .body(not(containsString(bob.toString())));
        as(stranger).get("/dashboard/v1/me/activities").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void theTagHoldsUntilSomethingHappens() {
        var tag = as(alice).get("/dashboard/v1/me").header("ETag");
        as(alice).header("If-None-Match", tag).get("/dashboard/v1/me").then().statusCode(304);
        history.deposit(alice, 1);
        hear();
        as(alice)
                .header("If-None-Match", tag)
                .get("/dashboard/v1/me")
                .then()
                .statusCode(200)
                .body("totals.depositedMsat", equalTo(50_001));
    }

    @Test
    void oneMayWaitForOnesOwnWrite() {
        var known = history.said.getLast().id();
        as(alice).get("/dashboard/v1/me?after=" + known).then().body("asOf.caughtUp", equalTo(true));
        as(alice)
                .header("Prefer", "wait=1")
                .get("/dashboard/v1/me?after=" + UUID.randomUUID())
                .then()
                .statusCode(200)
                .body("asOf.caughtUp", equalTo(false));
    }

    @Test
    void pagesOfTheFeedJoinWithoutGapOrRepetition() {
        var all = as(alice).get("/dashboard/v1/me/activities?limit=100").jsonPath();
        assertEquals(null, all.getString("nextCursor"));
        var paged = new ArrayList<Integer>();
        String cursor = null;
        do {
            var page = as(alice)
                    .queryParam("limit", 3)
                    .queryParams(cursor == null ? java.util.Map.of() : java.util.Map.of("cursor", cursor))
                    .get("/dashboard/v1/me/activities")
                    .jsonPath();
            paged.addAll(page.getList("items.position"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        assertEquals(all.getList("items.position"), paged);
        assertEquals(paged.size(), paged.getFirst());
    }

    @Test
    void everybodySeesOpenedCampaignsAndOnlyThose() {
        var partial = history.id();
        history.say(new CrowdfundingEvent.DonationRecorded(history.id(), partial, alice, bob, 9, 9, 1, 2));
        for (var i = 0; i < 5; i++) {
            history.donation(alice, history.campaign(bob, 100), bob, 1 + i);
        }
        history.close(school, bob);
        hear();
        given().get("/dashboard/v1/campaigns").then().statusCode(200).body("items", hasSize(6));
        given().get("/dashboard/v1/campaigns?status=paid_out")
                .then()
                .body("items", hasSize(1))
                .body("items[0].campaignId", equalTo(school.toString()))
                .body("items[0].funded", equalTo(true))
                .body("items[0].paidOutMsat", equalTo(20_000))
                .body("nextCursor", nullValue());
        for (var order : List.of("newest", "raised")) {
            var whole = given().get("/dashboard/v1/campaigns?order=" + order).jsonPath();
            var first = given().get("/dashboard/v1/campaigns?limit=4&order=" + order)
                    .jsonPath();
            var rest = given().queryParam("cursor", first.getString("nextCursor"))
                    .get("/dashboard/v1/campaigns?limit=4&order=" + order)
                    .jsonPath();
            var joined = new ArrayList<>(first.getList("items.campaignId"));
            joined.addAll(rest.getList("items.campaignId"));
            assertEquals(whole.getList("items.campaignId"), joined, order);
        }
        given().get("/dashboard/v1/campaigns?order=raised")
                .then()
                .body("items.raisedMsat", contains(20_000, 5, 4, 3, 2, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "/me?after=nonsense, after",
        "/me?after=1-1-1-1-1, after",
        "/me/activities?limit=0, limit",
        "/me/activities?limit=101, limit",
        "/me/activities?limit=ten, limit",
        "/me/activities?limit=99999999999, limit",
        "/me/activities?cursor=%21, cursor",
        "/me/activities?cursor=bm90LWEtcG9zaXRpb24, cursor",
        "/campaigns?order=oldest, order",
        "/campaigns?status=sold, status",
        "/campaigns?cursor=AAAA, cursor",
        "/campaigns?cursor=bmV3ZXN0fHh8eA, cursor",
        "/campaigns?limit=-1, limit",
    })
    void badInputIsAProblemThatNamesItsField(String path, String field) {
        as(alice)
                .urlEncodingEnabled(false)
                .get("/dashboard/v1" + path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo(field))
                .body("type", endsWith(field.equals("cursor") ? ":bad-cursor" : ""))
                .body("status", equalTo(400));
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        var cursor = given().get("/dashboard/v1/campaigns?limit=1").jsonPath().getString("nextCursor");
        given().get("/dashboard/v1/campaigns?order=raised&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("cursor"));
    }

    @ParameterizedTest
    @CsvSource({"/me", "/me/activities", "/me/events"})
    void whoHasNoTokenOrAnExpiredOrForeignOneIsNobody(String path) {
        given().get("/dashboard/v1" + path).then().statusCode(401).contentType("application/problem+json");
        var expired = TestTokens.token(alice, "satoshi-spark", Instant.now().minusSeconds(300), "user");
        given().auth().oauth2(expired).get("/dashboard/v1" + path).then().statusCode(401);
        var elsewhere = TestTokens.token(alice, "other", Instant.now().plusSeconds(300), "user");
        given().auth().oauth2(elsewhere).get("/dashboard/v1" + path).then().statusCode(401);
        var roleless = TestTokens.token(alice, "satoshi-spark", Instant.now().plusSeconds(300));
        given().auth()
                .oauth2(roleless)
                .get("/dashboard/v1" + path)
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @Test
    void whatIsNotThereIsAProblemToo() {
        given().delete("/dashboard/v1/campaigns").then().statusCode(405).contentType("application/problem+json");
        as(alice).get("/dashboard/v1/mine").then().statusCode(404).contentType("application/problem+json");
    }
}
