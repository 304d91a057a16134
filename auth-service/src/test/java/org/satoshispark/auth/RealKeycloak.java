package org.satoshispark.auth;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.satoshispark.localstack.DeleteTree;
import org.satoshispark.localstack.Secrets;
import org.satoshispark.localstack.keycloak.KeycloakServer;
import org.satoshispark.localstack.postgres.TestPostgres;
import org.satoshispark.localstack.testing.TestFolder;
import org.satoshispark.localstack.testing.TiedProcess;

/** One real Keycloak per test JVM with the suite's realm, on the test PostgreSQL; up in about 20 s, gone with the JVM. */
final class RealKeycloak {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static RealKeycloak running;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Secrets secrets;
    private final KeycloakServer server;

    private RealKeycloak() {
        Path home = TestFolder.create("keycloak");
        secrets = new Secrets(home.resolve("secrets"));
        server = new KeycloakServer(home.resolve("home"), TestFolder.freePort(), TestFolder.freePort(), secrets);
        server.prepare(System.out::println);
        var postgres = TestPostgres.start();
        var database = "jdbc:postgresql://" + postgres.host() + ":" + postgres.port() + "/keycloak";
        var process = new TiedProcess(
                "keycloak", "TERM", server.startCommand(), server.environment(database, postgres.password()), home);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            process.stop();
            DeleteTree.of(home);
        }));
        awaitReady();
    }

    static synchronized RealKeycloak start() {
        if (running == null) {
            running = new RealKeycloak();
        }
        return running;
    }

    String url() {
        return server.url();
    }

    String adminSecret() {
        return secrets.of(KeycloakServer.SERVICES_SECRET);
    }

    String webSecret() {
        return secrets.of(KeycloakServer.WEB_SECRET);
    }

    String operatorPassword() {
        return secrets.of(KeycloakServer.OPERATOR_PASSWORD);
    }

    /** The first start makes 100 tables; on a busy machine that takes minutes. */
    private void awaitReady() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!ready()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Keycloak did not start within " + PATIENCE);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private boolean ready() {
        var request = HttpRequest.newBuilder(URI.create(url() + "/realms/" + KeycloakServer.REALM))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
