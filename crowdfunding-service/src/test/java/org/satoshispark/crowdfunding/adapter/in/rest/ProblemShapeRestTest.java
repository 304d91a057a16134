package org.satoshispark.crowdfunding.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.satoshispark.crowdfunding.adapter.in.rest.Api.CAMPAIGNS;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.satoshispark.kit.testing.ServiceTestResource;
import org.satoshispark.kit.testing.TestTokens;

/** All refusals have one shape and a stable type, whoever makes them: our code, the validator, JAX-RS or Quarkus. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class ProblemShapeRestTest {
    private final Api person = Api.newPerson();

    @Test
    void what_the_validator_refuses_names_its_fields_like_all_other_refusals() {
        problem(person.sendsOnce("{\"goalMsat\":-1}").post(CAMPAIGNS).then(), 400, "invalid-request")
                .body("errors.field", hasItems("title", "goalMsat"))
                .body("errors.message", hasItem(notNullValue()))
                .body("errors[0].in", nullValue())
                .body("violations", nullValue())
                .body("detail", containsString("title"))
                .body("detail", containsString("goalMsat"));
        problem(person.sendsOnce("null").post(CAMPAIGNS).then(), 400, "invalid-request")
                .body("errors[0].field", equalTo("body"));
        problem(person.sendsOnce("{\"titel\":\"x\"}").post(CAMPAIGNS).then(), 400, "unreadable-body")
                .body("errors[0].field", equalTo("titel"));
        problem(
                person.sendsOnce("{\"title\":\"x\",\"goalMsat\":1,\"goalMsat\":2}")
                        .post(CAMPAIGNS)
                        .then(),
                400,
                "unreadable-body");
    }

    @Test
    void what_http_itself_refuses_has_a_stable_type() {
        problem(given().post(CAMPAIGNS + "/" + UUID.randomUUID() + "/closing").then(), 401, "token-missing");
        var guest = TestTokens.token(
                UUID.randomUUID(), "satoshi-spark", Instant.now().plusSeconds(60), "guest");
        problem(
                given().auth()
                        .oauth2(guest)
                        .post(CAMPAIGNS + "/" + UUID.randomUUID() + "/closing")
                        .then(),
                403,
                "forbidden");
        problem(person.asks().get(CAMPAIGNS + "/" + UUID.randomUUID()).then(), 404, "not-found");
        problem(person.asks().get(CAMPAIGNS + "/no-id").then(), 404, "not-found");
        problem(person.asks().get("/crowdfunding/v1/nothing-here").then(), 404, "not-found");
        problem(person.asks().delete(CAMPAIGNS).then(), 405, "method-not-allowed")
                .header("Allow", "GET, HEAD, OPTIONS, POST");
        problem(person.asks().accept("image/png").get(CAMPAIGNS).then(), 406, "not-acceptable");
        problem(
                person.asks()
                        .contentType("text/xml")
                        .body("<x/>")
                        .post(CAMPAIGNS)
                        .then(),
                415,
                "unsupported-media-type");
        problem(person.sendsOnce("x".repeat(70_000)).post(CAMPAIGNS).then(), 413, "body-too-large")
                .body("errors[0].field", equalTo("body"));
    }

    @Test
    void a_refusal_that_is_kept_under_its_key_looks_like_any_other() {
        problem(refused(), 422, "title-unfit")
                .body("instance", equalTo(CAMPAIGNS))
                .body("errors[0].field", equalTo("title"))
                .header("Idempotency-Replayed", "false");
        problem(refused(), 422, "title-unfit").header("Idempotency-Replayed", "true");
    }

    private ValidatableResponse refused() {
        return person.sends("{\"title\":\" \",\"goalMsat\":1}")
                .header("Idempotency-Key", "kept")
                .post(CAMPAIGNS)
                .then();
    }

    @ParameterizedTest
    @CsvSource({
        "bug, 500, internal-error, 1",
        "database, 503, unavailable, 0",
        "identity, 503, unavailable, 0",
        "away, 503, unavailable, 0",
        "node, 503, node-unavailable, 0"
    })
    void only_a_bug_is_logged_as_an_error_and_none_tells_of_the_inside(
            String fault, int status, String code, int errors) {
        try (var log = new ErrorLog()) {
            problem(given().get("/planted/" + fault).then(), status, code).body(not(containsString("secret")));
            assertEquals(errors, log.errors().size(), log.errors().toString());
            assertTrue(log.errors().stream().allMatch(line -> line.contains("/planted/bug")));
        }
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:satoshispark:problem:" + code))
                .body("status", equalTo(status))
                .body("title", equalTo(code.replace('-', ' ')))
                .body("detail", notNullValue())
                .body("instance", notNullValue());
    }
}
