package org.satoshispark.auth;

import static org.hamcrest.Matchers.*;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who asks too often is told when to come back; the others do not notice. */
@QuarkusTest
@TestProfile(RateLimitTest.Few.class)
@WithTestResource(FakeKeycloakResource.class)
class RateLimitTest {

    /** Small buckets that do not refill during the test. */
    public static final class Few implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "spark.limits.period", "1h",
                    "%test.spark.limits.tokens-per-username", "2",
                    "%test.spark.limits.tokens-per-address", "5",
                    "%test.spark.limits.registrations-per-username", "1",
                    "%test.spark.limits.registrations-per-address", "3");
        }
    }

    @BeforeEach
    void well() {
        FakeKeycloak.shared().fault = FakeKeycloak.Fault.NONE;
    }

    @Test
    void one_name_has_few_guesses_from_wherever_they_come() {
        var name = AuthApi.newName();
        logIn("198.51.100.1", name).statusCode(401);
        logIn("198.51.100.2", name).statusCode(401);
        assertTooMany(logIn("198.51.100.2", name));
        logIn("198.51.100.2", AuthApi.newName()).statusCode(401);
    }

    @Test
    void one_address_has_few_log_ins_of_whatever_names() {
        for (var attempt = 0; attempt < 5; attempt++) {
            logIn("198.51.100.3", AuthApi.newName()).statusCode(401);
        }
        assertTooMany(logIn("198.51.100.3", AuthApi.newName()));
        logIn("198.51.100.4", AuthApi.newName()).statusCode(401);
    }

    @Test
    void one_address_has_few_registrations_and_one_name_too() {
        var name = AuthApi.newName();
        register("198.51.100.5", name).statusCode(201);
        assertTooMany(register("198.51.100.5", name));
        register("198.51.100.5", "no").statusCode(400);
        assertTooMany(register("198.51.100.5", AuthApi.newName()));
        register("198.51.100.6", AuthApi.newName()).statusCode(201);
    }

    private static ValidatableResponse logIn(String address, String name) {
        return from(address)
                .body(Map.of("grantType", "password", "username", name, "password", "guess"))
                .post("/auth/v1/tokens")
                .then();
    }

    private static ValidatableResponse register(String address, String name) {
        return from(address)
                .header("Idempotency-Key", name)
                .body(Map.of("username", name, "email", name + "@example.org", "password", AuthApi.PASSWORD))
                .post("/auth/v1/registrations")
                .then();
    }

    private static RequestSpecification from(String address) {
        return RestAssured.given().contentType(ContentType.JSON).header("X-Forwarded-For", address);
    }

    private static void assertTooMany(ValidatableResponse answer) {
        answer.statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9][0-9]*"));
    }
}
