package org.satoshispark.auth;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.*;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a request is said with its field, and has no effect. */
@QuarkusTest
@WithTestResource(FakeKeycloakResource.class)
class BadInputTest {
    private final String name = AuthApi.newName();

    @BeforeEach
    void well() {
        FakeKeycloak.shared().fault = FakeKeycloak.Fault.NONE;
    }

    // The third is the Kelvin sign, whose small letter is an ASCII k; the fourth has a Cyrillic a.
    @ParameterizedTest
    @ValueSource(strings = {"al", "alice in chains", "\u212Aelvin", "\u0430lice", "alice@example.org", "a\u0000bc", ""})
    void a_user_name_has_3_to_30_plain_characters(String username) {
        AuthApi.register("k", username, name + "@example.org", AuthApi.PASSWORD)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItem(endsWith("username")));
    }

    @Test
    void a_user_name_is_not_longer_than_30() {
        AuthApi.register("k", "x".repeat(31), name + "@example.org", AuthApi.PASSWORD)
                .statusCode(400);
        AuthApi.register("k", name + "x".repeat(30 - name.length()), name + "@example.org", AuthApi.PASSWORD)
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alice",
                "@example.org",
                "a@",
                "a b@example.org",
                "\u00e4@example.org",
                "a@@example.org",
                "a@example.org*"
            })
    void an_address_is_one(String email) {
        AuthApi.register("k", name, email, AuthApi.PASSWORD)
                .statusCode(400)
                .body("errors.field", hasItem(endsWith("email")));
        assertFalse(FakeKeycloak.shared().has(name));
    }

    @Test
    void an_address_is_not_longer_than_254() {
        var long255 = "a".repeat(60) + "@" + ("b".repeat(60) + ".").repeat(3) + "c".repeat(8) + ".org";
        AuthApi.register("k", name, long255, AuthApi.PASSWORD).statusCode(400);
    }

    @Test
    void a_password_has_10_to_128_characters_and_not_the_name_in_it() {
        for (var password : new String[] {"123456789", "x".repeat(129), "x" + name.toUpperCase() + "x"}) {
            AuthApi.register("k", name, name + "@example.org", password)
                    .statusCode(400)
                    .body("errors.field", hasItem(endsWith("password")))
                    .body(not(containsString(password)));
        }
        assertFalse(FakeKeycloak.shared().has(name));
    }

    /** Characters as JSON Schema counts them: one outside of the basic plane is one, though Java keeps it as two. */
    @Test
    void a_password_is_counted_as_its_description_counts() {
        AuthApi.register("k", name, name + "@example.org", "\uD83D\uDE00".repeat(9))
                .statusCode(400)
                .body("errors.field", hasItem(endsWith("password")));
        AuthApi.register("k", name, name + "@example.org", "\uD83D\uDE00".repeat(128))
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "\t", "\u00e4"})
    void a_refresh_token_is_visible_ascii(String token) {
        given().contentType(ContentType.JSON)
                .body(Map.of("refreshToken", token))
                .delete("/auth/v1/tokens")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(endsWith("refreshToken")));
    }

    /** Keycloak answers 500: PostgreSQL takes no zero byte. That would look as if Keycloak were away. */
    @Test
    void a_user_name_that_nobody_can_have_is_refused_like_any_other() {
        FakeKeycloak.shared().fault = FakeKeycloak.Fault.DOWN;
        given().contentType(ContentType.JSON)
                .body(Map.of("grantType", "password", "username", "al\0ice", "password", AuthApi.PASSWORD))
                .post("/auth/v1/tokens")
                .then()
                .statusCode(401)
                .body("type", endsWith(":credentials-refused"));
    }

    /** Keycloak ignores what is longer, and says that none came: that would look like a fault of ours. */
    @Test
    void a_refresh_token_is_not_longer_than_keycloak_reads() {
        var grant = Map.of("grantType", "refresh", "refreshToken", "x".repeat(4001));
        given().contentType(ContentType.JSON)
                .body(grant)
                .post("/auth/v1/tokens")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(endsWith("refreshToken")));
        given().contentType(ContentType.JSON)
                .body(Map.of("refreshToken", "x".repeat(4001)))
                .delete("/auth/v1/tokens")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(endsWith("refreshToken")));
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        AuthApi.register("k", "a", "b", "c").statusCode(400).body("errors.size()", greaterThanOrEqualTo(3));
    }

    @Test
    void a_registration_needs_its_key() {
        given().contentType(ContentType.JSON)
                .body(Map.of("username", name, "email", "a@example.org", "password", AuthApi.PASSWORD))
                .post("/auth/v1/registrations")
                .then()
                .statusCode(400)
                .body("errors[0].field", is("Idempotency-Key"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|400",
                "|400",
                "null|400",
                "{\"grantType\":\"magic\"}|400",
                "{\"grantType\":1,\"refreshToken\":\"x\"}|400",
                "{\"grantType\":\"password\"}|400",
                "{\"grantType\":\"password\",\"username\":\"alice\"}|400",
                "{\"grantType\":\"refresh\"}|400",
                "{\"grantType\":\"refresh\",\"refreshToken\":7}|400",
                "{\"grantType\":\"refresh\",\"refreshToken\":[7]}|400",
                "{\"grantType\":\"password\",\"extra\":1}|400",
                "{\"grantType\":|400",
                "[]|400"
            })
    void a_malformed_token_request_is_a_problem(String body, int status) {
        given().contentType(ContentType.JSON)
                .body(body == null ? "" : body)
                .post("/auth/v1/tokens")
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @Test
    void what_is_not_there_or_not_json_is_a_problem() {
        given().contentType("text/plain")
                .body("x")
                .post("/auth/v1/tokens")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        given().contentType("text/plain")
                .body("x")
                .delete("/auth/v1/tokens")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        given().get("/auth/v1/tokens").then().statusCode(405).contentType("application/problem+json");
        given().get("/auth/v1/nothing").then().statusCode(404).contentType("application/problem+json");
    }
}
