package org.satoshispark.auth;

import static org.junit.jupiter.api.Assertions.*;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import java.util.logging.LogManager;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people entrust to us is in no log line, whatever goes well or wrong. */
@QuarkusTest
@WithTestResource(RealKeycloakResource.class)
@Tag("keycloak")
class LogSecrecyTest {
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final ExtHandler scanner = new ExtHandler() {
        private final PatternFormatter pattern = new PatternFormatter("%c %m %e");

        @Override
        protected void doPublish(ExtLogRecord record) {
            lines.add(pattern.format(record));
        }
    };

    @BeforeEach
    void listen() {
        scanner.setLevel(Level.ALL);
        LogManager.getLogManager().getLogger("").addHandler(scanner);
    }

    @AfterEach
    void stopListening() {
        LogManager.getLogManager().getLogger("").removeHandler(scanner);
    }

    @Test
    void neither_password_nor_token_nor_address_is_logged() {
        var name = AuthApi.newName();
        var email = name + "@example.org";
        var password = "s3cret-of-the-scanner";
        AuthApi.register(name + "-key", name, email, password).statusCode(201);
        AuthApi.register("other", name, email, password).statusCode(409);
        AuthApi.register("other", "?", email, password).statusCode(400);
        var tokens = AuthApi.logIn(name, password).statusCode(200).extract();
        AuthApi.logIn(name, password + "-wrong").statusCode(401);
        AuthApi.me(tokens.path("accessToken")).statusCode(200);
        AuthApi.me(tokens.<String>path("accessToken") + "x").statusCode(401);
        malformed("{\"username\":\"" + name + "\",\"email\":\"" + email + "\",\"password\":\"" + password
                + "\",\"x\":1}");
        malformed("{\"password\":\"" + password + "\",,");
        AuthApi.tokens(Map.of("grantType", password)).statusCode(400);
        AuthApi.logOut(tokens.path("refreshToken")).statusCode(204);
        AuthApi.refresh(tokens.path("refreshToken")).statusCode(401);

        // Refusals are not logged, so an honest run may be silent: a line of our own shows that the scanner listened.
        org.jboss.logging.Logger.getLogger("some.library").info("the end of the run");
        assertFalse(lines.isEmpty(), "the scanner saw no line at all");
        for (var secret :
                List.of(password, email, tokens.<String>path("accessToken"), tokens.<String>path("refreshToken"))) {
            lines.forEach(line -> assertFalse(line.contains(secret), () -> "in the log: " + line));
        }
    }

    @Test
    void the_scanner_would_see_it() {
        org.jboss.logging.Logger.getLogger("some.library").infof("somebody logs %s", "s3cret");
        assertTrue(lines.stream().anyMatch(line -> line.contains("s3cret")));
    }

    private static void malformed(String body) {
        RestAssured.given()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "k")
                .body(body)
                .post("/auth/v1/registrations")
                .then()
                .statusCode(400);
    }
}
