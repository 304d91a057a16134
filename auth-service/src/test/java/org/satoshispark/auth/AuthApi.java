package org.satoshispark.auth;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;

/** The service as its clients use it. */
final class AuthApi {
    static final String PASSWORD = "correct horse battery";

    private AuthApi() {}

    /** A user name that no other test has. */
    static String newName() {
        return "u" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    }

    static ValidatableResponse register(String key, String username, String email, String password) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of("username", username, "email", email, "password", password))
                .post("/auth/v1/registrations")
                .then();
    }

    static ValidatableResponse register(String username) {
        return register(username + "-key", username, username + "@example.org", PASSWORD);
    }

    static ValidatableResponse logIn(String username, String password) {
        return tokens(Map.of("grantType", "password", "username", username, "password", password));
    }

    static ValidatableResponse refresh(String refreshToken) {
        return tokens(Map.of("grantType", "refresh", "refreshToken", refreshToken));
    }

    static ValidatableResponse tokens(Map<String, ?> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/auth/v1/tokens")
                .then();
    }

    static ValidatableResponse logOut(String refreshToken) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("refreshToken", refreshToken))
                .delete("/auth/v1/tokens")
                .then();
    }

    static ValidatableResponse me(String accessToken) {
        return given().auth().oauth2(accessToken).get("/auth/v1/me").then();
    }
}
