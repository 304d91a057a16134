package org.satoshispark.crowdfunding.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.satoshispark.crowdfunding.adapter.in.rest.Api.CAMPAIGNS;
import static org.satoshispark.crowdfunding.adapter.in.rest.Api.DONATIONS;
import static org.satoshispark.crowdfunding.adapter.in.rest.Api.campaign;
import static org.satoshispark.crowdfunding.adapter.in.rest.Api.donations;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.satoshispark.kit.testing.ServiceTestResource;
import org.satoshispark.kit.testing.TestTokens;

/** Every refused request is a problem with the right status and the field; none is a 500, none has an effect. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class BadInputRestTest {
    private static final String PROBLEM = "application/problem+json";
    private final Api person = Api.newPerson();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "9007199254740992",
                "92233720368547758080",
                "1.5",
                "1.0",
                "1e3",
                "\"5\"",
                "true",
                "null",
                "[]",
                "{}"
            })
    void an_amount_is_a_whole_number_in_range(String amount) {
        var owner = Api.newPerson();
        var id = owner.opens(5);
        var answer = person.sendsOnce("{\"amountMsat\":" + amount + "}").post(donations(id));
        answer.then().statusCode(400).contentType(PROBLEM);
        org.junit.jupiter.api.Assertions.assertTrue(answer.asString().contains("amountMsat"), answer.asString());
        person.sendsOnce("{\"title\":\"x\",\"goalMsat\":" + amount + "}")
                .post(CAMPAIGNS)
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\":\"x\",\"goalMsat\":1,\"nonsense\":1} | 400",
                "{\"title\":5,\"goalMsat\":1} | 400",
                "{\"goalMsat\":1} | 400",
                "{\"title\":\"\",\"goalMsat\":1} | 422",
                "{\"title\":\"a\\u0000b\",\"goalMsat\":1} | 422",
                "{\"title\":\"x\",\"description\":\"\\u0000\",\"goalMsat\":1} | 422",
                "{\"title\":\"x\",\"description\":\"\\ud800\",\"goalMsat\":1} | 422",
                "{\"title\":\"x\",\"goalMsat\":1,\"deadline\":\"soon\"} | 400",
                "{\"title\":\"x\",\"goalMsat\":1,\"deadline\":\"2020-01-01T00:00:00Z\"} | 422",
                "{\"title\":\"x\",\"goalMsat\":1,\"deadline\":\"2999-01-01T00:00:00Z\"} | 422",
                "{\"title\":\"x\",\"goalMsat\":1,\"deadline\":\"+999999999-01-01T00:00:00Z\"} | 422",
                "{\"title\":\"x\",\"goalMsat\":1,\"deadline\":1e99999} | 422",
                "{\"title\":\"x\",\"goalMsat\":1} 5 | 400",
                "{ | 400",
                "[] | 400",
                "null | 400",
                "nope | 400"
            })
    void a_campaign_is_what_it_should_be(String body, int status) {
        person.sendsOnce(body).post(CAMPAIGNS).then().statusCode(status).contentType(PROBLEM);
        person.sends(body)
                .put(campaign(UUID.randomUUID().toString()))
                .then()
                .statusCode(status)
                .contentType(PROBLEM);
        person.asks().queryParam("owner", "me").get(CAMPAIGNS).then().body("items.size()", equalTo(0));
    }

    @Test
    void huge_texts_are_refused() {
        var title = "{\"title\":\"" + "x".repeat(121) + "\",\"goalMsat\":1}";
        person.sendsOnce(title).post(CAMPAIGNS).then().statusCode(422).body("errors[0].field", equalTo("title"));
        var description = "{\"title\":\"x\",\"description\":\"" + "y".repeat(5001) + "\",\"goalMsat\":1}";
        person.sendsOnce(description)
                .post(CAMPAIGNS)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("description"));
        person.sendsOnce("{\"title\":\"" + "x".repeat(70_000) + "\"}")
                .post(CAMPAIGNS)
                .then()
                .statusCode(413);
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0",
        "limit, 101",
        "limit, abc",
        "limit, -1",
        "order, abc",
        "status, OPEN",
        "cursor, abc",
        "owner, abc",
        "cursor, MXwyfDN8NA",
        "cursor, KzEwMDAwMDAwMDAtMTItMzFUMDA6MDA6MDBafDJ8Mw"
    })
    void a_list_says_which_parameter_it_does_not_understand(String parameter, String value) {
        given().queryParam(parameter, value)
                .get(CAMPAIGNS)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("errors[0].field", equalTo(parameter));
    }

    @Test
    void a_key_is_required_and_has_a_form() {
        var body = "{\"title\":\"x\",\"goalMsat\":1}";
        person.sends(body).post(CAMPAIGNS).then().statusCode(400).body("errors[0].field", equalTo("Idempotency-Key"));
        person.sends(body)
                .header("Idempotency-Key", "x".repeat(201))
                .post(CAMPAIGNS)
                .then()
                .statusCode(400);
        person.sends("{\"amountMsat\":1}")
                .post(donations(UUID.randomUUID().toString()))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("Idempotency-Key"));
    }

    @Test
    void what_is_not_there_is_404_also_under_odd_ids() {
        for (var id : new String[] {"xyz", "1-1-1-1-1", UUID.randomUUID().toString()}) {
            given().urlEncodingEnabled(false)
                    .get(campaign(id))
                    .then()
                    .statusCode(404)
                    .contentType(PROBLEM);
            person.asks()
                    .urlEncodingEnabled(false)
                    .get(DONATIONS + "/" + id)
                    .then()
                    .statusCode(404);
            person.asks()
                    .urlEncodingEnabled(false)
                    .post(campaign(id) + "/closing")
                    .then()
                    .statusCode(404);
            person.sends("{}")
                    .urlEncodingEnabled(false)
                    .patch(campaign(id))
                    .then()
                    .statusCode(404);
            given().urlEncodingEnabled(false).get(donations(id)).then().statusCode(404);
        }
        person.asks()
                .delete(campaign(UUID.randomUUID().toString()))
                .then()
                .statusCode(405)
                .contentType(PROBLEM);
    }

    @Test
    void a_writer_has_a_token_of_ours_and_the_role() {
        var body = "{\"title\":\"x\",\"goalMsat\":1}";
        given().contentType("application/json")
                .body(body)
                .post(CAMPAIGNS)
                .then()
                .statusCode(401)
                .contentType(PROBLEM)
                .header("WWW-Authenticate", startsWith("Bearer"));
        refused("x.y.z", 401);
        refused(token("other", 60, "user"), 401);
        refused(token("satoshi-spark", -3600, "user"), 401);
        refused(token("satoshi-spark", 60, "guest"), 403);
        given().queryParam("owner", "me").get(CAMPAIGNS).then().statusCode(401).contentType(PROBLEM);
        person.asks()
                .contentType("text/xml")
                .body("<x/>")
                .post(CAMPAIGNS)
                .then()
                .statusCode(415)
                .contentType(PROBLEM);
    }

    private static String token(String audience, long seconds, String role) {
        return TestTokens.token(UUID.randomUUID(), audience, Instant.now().plusSeconds(seconds), role);
    }

    private static void refused(String token, int status) {
        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"title\":\"x\",\"goalMsat\":1}")
                .header("Idempotency-Key", "k")
                .post(CAMPAIGNS)
                .then()
                .statusCode(status)
                .contentType(PROBLEM);
    }
}
