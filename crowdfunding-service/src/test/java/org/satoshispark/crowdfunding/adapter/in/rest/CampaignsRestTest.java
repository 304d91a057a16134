package org.satoshispark.crowdfunding.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.satoshispark.crowdfunding.adapter.in.rest.Api.CAMPAIGNS;
import static org.satoshispark.crowdfunding.adapter.in.rest.Api.campaign;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.satoshispark.kit.testing.ServiceTestResource;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class CampaignsRestTest {
    private final Api owner = Api.newPerson();
    private final Api stranger = Api.newPerson();

    @Test
    void opens_and_shows_to_everybody() {
        var body = Map.of(
                "title",
                "Roof",
                "goalMsat",
                9_007_199_254_740_991L,
                "deadline",
                Instant.now().plusSeconds(3600).toString());
        var id = owner.sendsOnce(body)
                .post(CAMPAIGNS)
                .then()
                .statusCode(201)
                .header("Location", containsString(CAMPAIGNS + "/"))
                .body("status", equalTo("open"))
                .body("goalMsat", equalTo(9_007_199_254_740_991L))
                .body("description", equalTo(""))
                .extract()
                .<String>path("id");
        given().get(campaign(id))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("ownerId", equalTo(owner.account().toString()))
                .body("totalMsat", equalTo(0))
                .body("funded", equalTo(false))
                .body("closedAt", nullValue());
        given().header("If-None-Match", "\"1\"")
                .get(campaign(id))
                .then()
                .statusCode(304)
                .header("ETag", "\"1\"");
        given().header("If-Match", "\"2\"")
                .get(campaign(id))
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("If-Match"));
    }

    @Test
    void the_same_key_opens_one_campaign() {
        var key = UUID.randomUUID().toString();
        var body = Map.of("title", "Roof", "goalMsat", 5);
        var first = owner.sends(body).header("Idempotency-Key", key).post(CAMPAIGNS);
        var again = owner.sends(body).header("Idempotency-Key", key).post(CAMPAIGNS);
        assertEquals(201, again.statusCode());
        assertEquals(first.asString(), again.asString());
        assertEquals(first.header("Location"), again.header("Location"));
        assertEquals("true", again.header("Idempotency-Replayed"));
        owner.sends(Map.of("title", "Roof", "goalMsat", 6))
                .header("Idempotency-Key", key)
                .post(CAMPAIGNS)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("Idempotency-Key"));
        // Another person's key of the same name is another key.
        stranger.sends(body)
                .header("Idempotency-Key", key)
                .post(CAMPAIGNS)
                .then()
                .statusCode(201)
                .body("id", not(equalTo(first.path("id"))));
    }

    @Test
    void a_chosen_id_opens_one_campaign() {
        var id = UUID.randomUUID().toString();
        var body = Map.of("title", "Roof", "goalMsat", 5, "deadline", "2027-01-01T00:00:00.123456789Z");
        var first = owner.sends(body).put(campaign(id));
        assertEquals(201, first.statusCode());
        var again = owner.sends(body).put(campaign(id));
        assertEquals(200, again.statusCode());
        assertEquals(first.asString(), again.asString());
        owner.sends(Map.of("title", "Roof", "goalMsat", 6))
                .put(campaign(id))
                .then()
                .statusCode(409)
                .body("type", endsWith(":id-taken"));
        stranger.sends(body).put(campaign(id)).then().statusCode(409).body("type", endsWith(":id-taken"));
    }

    @Test
    void only_the_owner_edits_what_they_have_seen() {
        var id = owner.opens(5);
        stranger.sends(Map.of("title", "Mine")).patch(campaign(id)).then().statusCode(404);
        owner.sends(Map.of("title", "New"))
                .header("If-Match", "\"1\"")
                .patch(campaign(id))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("title", equalTo("New"))
                .body("description", equalTo("Four rooms"));
        owner.sends(Map.of("title", "Newer"))
                .header("If-Match", "\"1\"")
                .patch(campaign(id))
                .then()
                .statusCode(412)
                .body("errors[0].field", equalTo("If-Match"));
        owner.sends(Map.of("title", " "))
                .patch(campaign(id))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("title"));
        owner.sends(Map.of("goalMsat", 7))
                .patch(campaign(id))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("goalMsat"));
        given().header("If-None-Match", "\"1\"")
                .get(campaign(id))
                .then()
                .statusCode(200)
                .body("title", equalTo("New"));
    }

    @Test
    void only_the_owner_closes_and_closing_again_answers_the_same() {
        var id = owner.opens(5);
        stranger.asks().post(campaign(id) + "/closing").then().statusCode(404);
        var first = owner.asks().post(campaign(id) + "/closing");
        assertEquals(202, first.statusCode());
        assertEquals("closed", first.path("status"));
        assertEquals("owner", first.path("closedBy"));
        assertEquals(
                first.asString(), owner.asks().post(campaign(id) + "/closing").asString());
        owner.sends(Map.of("title", "New")).patch(campaign(id)).then().statusCode(409);
    }

    @Test
    void the_list_is_paged_ordered_and_filtered() {
        var ids = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            var body = Map.of(
                    "title",
                    "Well number w" + i,
                    "goalMsat",
                    5,
                    "deadline",
                    Instant.now().plusSeconds(9000 - i * 1000).toString());
            ids.add(owner.sendsOnce(body).post(CAMPAIGNS).path("id"));
        }
        ids.add(owner.opens(5));
        owner.asks().post(campaign(ids.get(2)) + "/closing").then().statusCode(202);

        assertEquals(ids.reversed(), pages("newest"));
        assertEquals(
                List.of(ids.get(4), ids.get(3), ids.get(2), ids.get(1), ids.get(0), ids.get(5)), pages("deadline"));
        assertEquals(6, pages("raised").size());
        assertEquals(List.of(ids.get(2)), mine("status", "closed"));
        assertEquals(List.of(ids.get(3)), mine("text", "W3 well"));
        assertEquals(List.of(), mine("status", "paid_out"));
        given().queryParam("owner", stranger.account().toString())
                .get(CAMPAIGNS)
                .then()
                .body("items", equalTo(List.of()));
        given().queryParam("limit", 100).get(CAMPAIGNS).then().statusCode(200).body("items.id", hasItem(ids.get(0)));
    }

    /** {@code UUID.fromString} would take both. */
    @Test
    void an_id_is_written_in_full() {
        var body = Map.of("title", "Well", "goalMsat", 5);
        owner.sendsOnce(body).put(CAMPAIGNS + "/1-1-1-1-1").then().statusCode(404);
        given().queryParam("owner", "1-1-1-1-1").get(CAMPAIGNS).then().statusCode(400);
    }

    /** Counted as the description counts: a character outside of the basic plane is one. */
    @Test
    void words_to_look_for_are_at_most_100_characters() {
        given().queryParam("text", "\uD83D\uDE00".repeat(100))
                .get(CAMPAIGNS)
                .then()
                .statusCode(200);
        for (var bad : List.of("\uD83D\uDE00".repeat(101), "a\0b")) {
            given().queryParam("text", bad)
                    .get(CAMPAIGNS)
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("text"));
        }
    }

    private List<String> mine(String parameter, String value) {
        return owner.asks()
                .queryParam("owner", "me")
                .queryParam(parameter, value)
                .get(CAMPAIGNS)
                .path("items.id");
    }

    private List<String> pages(String order) {
        var ids = new ArrayList<String>();
        String cursor = null;
        do {
            var ask = owner.asks()
                    .queryParam("owner", "me")
                    .queryParam("order", order)
                    .queryParam("limit", 2);
            var page = (cursor == null ? ask : ask.queryParam("cursor", cursor)).get(CAMPAIGNS);
            ids.addAll(page.<List<String>>path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null && ids.size() < 100);
        return ids;
    }
}
