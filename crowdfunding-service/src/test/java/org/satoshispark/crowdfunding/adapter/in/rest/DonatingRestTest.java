package org.satoshispark.crowdfunding.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.satoshispark.crowdfunding.adapter.in.rest.Api.DONATIONS;
import static org.satoshispark.crowdfunding.adapter.in.rest.Api.campaign;
import static org.satoshispark.crowdfunding.adapter.in.rest.Api.donations;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.satoshispark.crowdfunding.Heard;
import org.satoshispark.kit.EventConsumer;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.testing.ServiceTestResource;
import org.satoshispark.messages.AccountingEvent.TransferRejected;
import org.satoshispark.messages.AccountingEvent.TransferSucceeded;
import org.satoshispark.messages.Message;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class DonatingRestTest {
    @Inject
    EventConsumer consumer;

    @Inject
    Transactions transactions;

    private final Api owner = Api.newPerson();
    private final Api donor = Api.newPerson();
    private final Api stranger = Api.newPerson();

    @Test
    void is_requested_then_recorded_and_shown_to_those_concerned() {
        var campaign = owner.opens(700);
        var donation = gives(campaign, 700);
        donor.asks().get(DONATIONS + "/" + donation).then().statusCode(200).body("status", equalTo("requested"));
        stranger.asks().get(DONATIONS + "/" + donation).then().statusCode(404);
        owner.asks().get(DONATIONS + "/" + donation).then().statusCode(404);
        given().get(donations(campaign)).then().body("items", equalTo(List.of()));

        hear(succeeded(donation, campaign, 700));

        donor.asks()
                .get(DONATIONS + "/" + donation)
                .then()
                .body("status", equalTo("recorded"))
                .body("reason", nullValue());
        given().get(campaign(campaign))
                .then()
                .body("totalMsat", equalTo(700))
                .body("funded", equalTo(true))
                .body("donations", equalTo(1))
                .header("ETag", "\"3\"");
        given().get(donations(campaign))
                .then()
                .body("items[0].id", equalTo(donation))
                .body("items[0].donorId", nullValue());
        stranger.asks().get(donations(campaign)).then().body("items[0].donorId", nullValue());
        var id = donor.account().toString();
        donor.asks().get(donations(campaign)).then().body("items[0].donorId", equalTo(id));
        owner.asks().get(donations(campaign)).then().body("items[0].donorId", equalTo(id));
    }

    @Test
    void a_preference_waits_for_the_end_of_the_saga() throws Exception {
        var campaign = owner.opens(700);
        var waiting = CompletableFuture.supplyAsync(() -> donor.sendsOnce(Map.of("amountMsat", 5))
                .header("Prefer", "wait=20")
                .post(donations(campaign)));
        var donation = awaited("select id::text from donation where campaign_id = $1::text::uuid", campaign);
        hear(new TransferRejected(
                UUID.fromString(donation), UUID.fromString(campaign), donor.account(), 5, "INSUFFICIENT_FUNDS", 1));
        waiting.get()
                .then()
                .statusCode(202)
                .body("status", equalTo("rejected"))
                .body("reason", equalTo("INSUFFICIENT_FUNDS"));
    }

    @Test
    void is_refused_before_money_moves() {
        var campaign = owner.opens(700);
        owner.sendsOnce(Map.of("amountMsat", 5))
                .post(donations(campaign))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", endsWith(":own-campaign"));
        donor.sendsOnce(Map.of("amountMsat", 5))
                .post(donations(UUID.randomUUID().toString()))
                .then()
                .statusCode(404);
        owner.asks().post(campaign(campaign) + "/closing").then().statusCode(202);
        donor.sendsOnce(Map.of("amountMsat", 5))
                .post(donations(campaign))
                .then()
                .statusCode(409)
                .body("type", endsWith(":campaign-closed"));
        assertEquals("0", awaited("select count(*)::text from donation where campaign_id = $1::text::uuid", campaign));
    }

    @Test
    void a_donation_that_met_the_closing_still_counts_when_its_money_is_in_escrow() {
        var campaign = owner.opens(700);
        var donation = gives(campaign, 5);
        owner.asks().post(campaign(campaign) + "/closing").then().statusCode(202);
        hear(succeeded(donation, campaign, 5));
        donor.asks().get(DONATIONS + "/" + donation).then().body("status", equalTo("recorded"));
        given().get(campaign(campaign)).then().body("totalMsat", equalTo(5)).body("status", equalTo("closed"));
    }

    @Test
    void the_same_key_gives_once() {
        var campaign = owner.opens(700);
        var other = owner.opens(700);
        var key = UUID.randomUUID().toString();
        var answers = together(campaign, Collections.nCopies(20, Map.entry(donor, key)), 5);
        assertEquals(1, answers.stream().map(JsonPath::prettify).distinct().count());
        assertEquals("1", awaited("select count(*)::text from donation where campaign_id = $1::text::uuid", campaign));
        donor.sends(Map.of("amountMsat", 6))
                .header("Idempotency-Key", key)
                .post(donations(campaign))
                .then()
                .statusCode(422);
        donor.sends(Map.of("amountMsat", 5))
                .header("Idempotency-Key", key)
                .post(donations(other))
                .then()
                .statusCode(422);
        assertEquals("0", awaited("select count(*)::text from donation where campaign_id = $1::text::uuid", other));
    }

    @Test
    void two_hundred_donors_at_once_are_all_accepted_and_all_counted() {
        var campaign = owner.opens(100_000);
        var donors = Stream.generate(() -> Map.entry(Api.newPerson(), "mine"))
                .limit(200)
                .toList();
        var answers = together(campaign, donors, 500);
        assertEquals(
                "200",
                awaited(
                        "select count(*)::text from outbox where msg_key = $1 and ce_type like '%.donation-requested.v1'",
                        campaign));
        consumer.hear(answers.stream()
                        .map(answer -> Heard.record(new TransferSucceeded(
                                UUID.fromString(answer.getString("id")),
                                UUID.fromString(campaign),
                                UUID.fromString(answer.getString("donorId")),
                                500,
                                0,
                                0,
                                2,
                                0,
                                1)))
                        .toList())
                .await()
                .atMost(Duration.ofSeconds(30));
        given().get(campaign(campaign))
                .then()
                .body("totalMsat", equalTo(100_000))
                .body("donations", equalTo(200))
                .body("funded", equalTo(true));
        assertEquals(
                "1",
                awaited(
                        "select count(*)::text from outbox where msg_key = $1 and ce_type like '%.campaign-funded.v1'",
                        campaign));
        var page = given().queryParam("limit", 100).get(donations(campaign));
        var rest = given().queryParam("limit", 100)
                .queryParam("cursor", page.<String>path("nextCursor"))
                .get(donations(campaign));
        rest.then().body("items.size()", equalTo(100)).body("nextCursor", nullValue());
    }

    @Test
    void a_location_leads_to_the_donation() {
        var campaign = owner.opens(700);
        donor.sendsOnce(Map.of("amountMsat", 9_007_199_254_740_991L))
                .post(donations(campaign))
                .then()
                .statusCode(202)
                .header("Location", containsString(DONATIONS + "/"));
    }

    private String gives(String campaign, long amountMsat) {
        return donor.sendsOnce(Map.of("amountMsat", amountMsat))
                .post(donations(campaign))
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private TransferSucceeded succeeded(String donation, String campaign, long amountMsat) {
        return new TransferSucceeded(
                UUID.fromString(donation),
                UUID.fromString(campaign),
                donor.account(),
                amountMsat,
                0,
                0,
                2,
                amountMsat,
                1);
    }

    private void hear(Message message) {
        consumer.hear(List.of(Heard.record(message))).await().atMost(Duration.ofSeconds(30));
    }

    /** All at once over one client, not RestAssured, whose own work would be most of it. */
    private static List<JsonPath> together(
            String campaign, List<Map.Entry<Api, String>> donorsAndKeys, long amountMsat) {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var answers = donorsAndKeys.stream()
                    .map(donor -> request(campaign, donor.getKey(), donor.getValue(), amountMsat))
                    .map(request -> client.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                    .toList();
            return answers.stream()
                    .map(CompletableFuture::join)
                    .map(DonatingRestTest::accepted)
                    .toList();
        }
    }

    private static JsonPath accepted(HttpResponse<String> answer) {
        assertEquals(202, answer.statusCode(), answer.body());
        return JsonPath.from(answer.body());
    }

    private static HttpRequest request(String campaign, Api donor, String key, long amountMsat) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + donations(campaign)))
                .header("Authorization", "Bearer " + donor.token())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString("{\"amountMsat\":" + amountMsat + "}"))
                .build();
    }

    /** The first column of the first row, looked for until there is one. */
    private String awaited(String query, String campaign) {
        for (var look = 0; look < 1_000; look++) {
            var rows = transactions.read(query, campaign).await().atMost(Transactions.PATIENCE);
            if (!rows.isEmpty()) {
                return (String) rows.getFirst()[0];
            }
        }
        throw new AssertionError("nothing came");
    }
}
