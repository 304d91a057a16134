package org.satoshispark.accounting.adapter.in;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.satoshispark.kit.testing.ServiceTestResource;
import org.satoshispark.kit.testing.TestTokens;

/** How often one person may ask a service (kit.rest.UserLimit), on a real service with a small limit. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
@TestProfile(UserLimitTest.Small.class)
class UserLimitTest {
    /** Two at once. */
    public static final class Small implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("spark.limits.requests-per-user", "2", "spark.limits.requests-period", "1h");
        }
    }

    @Test
    void a_person_who_asks_too_often_waits_and_nobody_else_does() {
        var alice = TestTokens.user(UUID.randomUUID());
        var bob = TestTokens.user(UUID.randomUUID());
        ask(alice).statusCode(404);
        ask(alice).statusCode(404);
        ask(alice)
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("\\d+"))
                .body("type", equalTo("urn:satoshispark:problem:too-many-requests"));
        ask(bob).statusCode(404);
        ask("garbage").statusCode(401);
    }

    private static ValidatableResponse ask(String token) {
        return given().auth().oauth2(token).get("/accounting/v1/accounts/me").then();
    }
}
