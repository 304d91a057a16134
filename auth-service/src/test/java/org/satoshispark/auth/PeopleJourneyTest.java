package org.satoshispark.auth;

import static org.hamcrest.Matchers.*;
import static org.junit.jupiter.api.Assertions.*;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people do, against a real Keycloak. */
@QuarkusTest
@WithTestResource(RealKeycloakResource.class)
@Tag("keycloak")
class PeopleJourneyTest {

    @Test
    void registers_logs_in_refreshes_and_logs_out() {
        var name = AuthApi.newName();
        var accountId = AuthApi.register(name)
                .statusCode(201)
                .header("Location", endsWith("/auth/v1/me"))
                .body("username", is(name))
                .body("size()", is(2))
                .extract()
                .<String>path("accountId");
        assertEquals(1, AuthTables.saidOf(accountId));

        var tokens = AuthApi.logIn(name.toUpperCase(Locale.ROOT), AuthApi.PASSWORD)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("tokenType", is("Bearer"))
                .body("expiresIn", is(300))
                .body("size()", is(4))
                .extract();
        AuthApi.me(tokens.path("accessToken"))
                .statusCode(200)
                .body("accountId", is(accountId))
                .body("username", is(name))
                .body("email", is(name + "@example.org"))
                .body("roles", contains("user"))
                .body("registeredAt", endsWith("Z"));

        var refreshed =
                AuthApi.refresh(tokens.path("refreshToken")).statusCode(200).extract();
        AuthApi.me(refreshed.path("accessToken")).statusCode(200);

        AuthApi.logOut(refreshed.path("refreshToken")).statusCode(204);
        AuthApi.logOut(refreshed.path("refreshToken")).statusCode(204);
        AuthApi.refresh(refreshed.path("refreshToken"))
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", is("urn:satoshispark:problem:credentials-refused"));
    }

    @Test
    void wrong_password_unknown_user_and_locked_user_look_the_same() {
        var name = AuthApi.newName();
        AuthApi.register(name).statusCode(201);
        var unknown = AuthApi.logIn(AuthApi.newName(), "whatever else 1")
                .statusCode(401)
                .extract();
        for (var guess = 0; guess < 12; guess++) {
            var wrong = AuthApi.logIn(name, "wrong password " + guess)
                    .statusCode(401)
                    .extract();
            assertEquals(withoutInstance(unknown.asString()), withoutInstance(wrong.asString()));
        }
        var locked = AuthApi.logIn(name, AuthApi.PASSWORD).statusCode(401).extract();
        assertEquals(withoutInstance(unknown.asString()), withoutInstance(locked.asString()));
    }

    @Test
    void a_repetition_gets_the_same_answer_and_another_request_with_its_key_none() {
        var name = AuthApi.newName();
        var first = AuthApi.register(name).statusCode(201).extract();
        var again = AuthApi.register(name).statusCode(201).extract();
        assertEquals(first.asString(), again.asString());
        assertEquals(1, AuthTables.saidOf(first.path("accountId")));
        AuthApi.register(name + "-key", name, "other@example.org", AuthApi.PASSWORD)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].field", is("Idempotency-Key"));
    }

    @Test
    void a_name_is_taken_in_whatever_case() {
        var name = AuthApi.newName();
        AuthApi.register(name).statusCode(201);
        for (var attempt = 0; attempt < 2; attempt++) {
            AuthApi.register("other-key", name.toUpperCase(Locale.ROOT), name + "2@example.org", AuthApi.PASSWORD)
                    .statusCode(409)
                    .contentType("application/problem+json")
                    .body("errors[0].field", is("username"))
                    .body("errors[0].message", is("is taken"));
        }
    }

    @Test
    void nobody_is_somebody_without_a_token() {
        RestAssured.get("/auth/v1/me").then().statusCode(401).contentType("application/problem+json");
        AuthApi.me("not.a.token").statusCode(401).contentType("application/problem+json");
    }

    @Test
    void an_operator_never_registered_and_is_known_by_the_token() {
        var tokens = AuthApi.logIn("operator", RealKeycloak.start().operatorPassword())
                .statusCode(200)
                .extract();
        AuthApi.me(tokens.path("accessToken"))
                .statusCode(200)
                .body("username", is("operator"))
                .body("roles", hasItem("operator"))
                .body("registeredAt", nullValue());
        assertEquals(
                0,
                AuthTables.saidOf(
                        AuthApi.me(tokens.path("accessToken")).extract().path("accountId")));
    }

    private static String withoutInstance(String problem) {
        return problem.replaceAll("\"instance\":\"[^\"]*\"", "");
    }
}
