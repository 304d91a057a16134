package org.satoshispark.auth;

import static org.hamcrest.Matchers.*;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
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

    @AfterEach
    void noAddress() {
        RestAssured.requestSpecification = null;
    }

    @Test
    void one_name_has_few_guesses_from_wherever_they_come() {
        from("198.51.100.1");
        var name = AuthApi.newName();
        AuthApi.logIn(name, "guess number 1").statusCode(401);
        from("198.51.100.2");
        AuthApi.logIn(name, "guess number 2").statusCode(401);
        assertTooMany(AuthApi.logIn(name, "guess number 3"));
        AuthApi.logIn(AuthApi.newName(), "guess number 1").statusCode(401);
    }

    @Test
    void one_address_has_few_log_ins_of_whatever_names() {
        from("198.51.100.3");
        for (var attempt = 0; attempt < 5; attempt++) {
            AuthApi.logIn(AuthApi.newName(), "guess").statusCode(401);
        }
        assertTooMany(AuthApi.logIn(AuthApi.newName(), "guess"));
        from("198.51.100.4");
        AuthApi.logIn(AuthApi.newName(), "guess").statusCode(401);
    }

    @Test
    void one_address_has_few_registrations_and_one_name_too() {
        from("198.51.100.5");
        var name = AuthApi.newName();
        AuthApi.register(name).statusCode(201);
        assertTooMany(AuthApi.register(name));
        AuthApi.register("x", "no", "no", "no").statusCode(400);
        assertTooMany(AuthApi.register(AuthApi.newName()));
    }

    private static void from(String address) {
        RestAssured.requestSpecification =
                new RequestSpecBuilder().addHeader("X-Forwarded-For", address).build();
    }

    private static void assertTooMany(ValidatableResponse answer) {
        answer.statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9][0-9]*"));
    }
}
