package org.satoshispark.localstack.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.satoshispark.localstack.Secrets;

/** One real Keycloak with the realm {@code satoshi-spark} imported as code (stack.md 4). */
public final class KeycloakServer {
    public static final String REALM = "satoshi-spark";
    /** Secret of the client {@code spark-services}: may manage users, for auth-service. */
    public static final String SERVICES_SECRET = "keycloak-client-spark-services";
    /** Secret of the client {@code spark-web}: exchanges passwords and refresh tokens, for auth-service. */
    public static final String WEB_SECRET = "keycloak-client-spark-web";
    /** Password of the user {@code operator}. */
    public static final String OPERATOR_PASSWORD = "operator-password";
    /** Password of the administrator of all realms. */
    public static final String ADMIN_PASSWORD = "keycloak-admin";

    private final Path home;
    private final int port;
    private final int managementPort;
    private final Secrets secrets;

    public KeycloakServer(Path home, int port, int managementPort, Secrets secrets) {
        this.home = home;
        this.port = port;
        this.managementPort = managementPort;
        this.secrets = secrets;
    }

    public Path home() {
        return home;
    }

    public int port() {
        return port;
    }

    public int managementPort() {
        return managementPort;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** A home of its own per installation, so that one built server in the cache serves all of them. */
    public void prepare(Consumer<String> progress) {
        KeycloakDistribution distribution = KeycloakDistribution.built(progress);
        try (InputStream realm = KeycloakServer.class.getResourceAsStream("satoshi-spark-realm.json")) {
            Path imports = Files.createDirectories(home.resolve("data/import"));
            Files.createDirectories(home.resolve("conf"));
            Files.createDirectories(home.resolve("providers"));
            Files.copy(realm, imports.resolve("satoshi-spark-realm.json"), StandardCopyOption.REPLACE_EXISTING);
            Files.copy(
                    distribution.conf().resolve("cache-ispn.xml"),
                    home.resolve("conf/cache-ispn.xml"),
                    StandardCopyOption.REPLACE_EXISTING);
            Path lib = home.resolve("lib");
            Files.deleteIfExists(lib);
            Files.createSymbolicLink(lib, distribution.lib());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> startCommand() {
        List<String> words = new ArrayList<>(KeycloakCommand.java(home, home.resolve("lib")));
        words.addAll(List.of(
                "start",
                "--optimized",
                "--cache=local",
                // These tell names: its events of failed log-ins, where the name that was typed may be a password; its
                // warning of
                // a log-out that left something open; and those of the Admin API, which take any failure of the
                // database while
                // a password is set for a password that is refused (seen when PostgreSQL was killed).
                "--log-level=INFO,org.keycloak.events:ERROR,org.keycloak.services.managers.AuthenticationManager:ERROR,"
                        + "org.keycloak.services.resources.admin:ERROR",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + managementPort,
                "--hostname=" + url()));
        return words;
    }

    public Map<String, String> environment(String databaseUrl, String databasePassword) {
        Map<String, String> environment = new HashMap<>();
        // Else the driver tells the whole statement that failed, with names, addresses and hashes in it.
        environment.put("KC_DB_URL", databaseUrl + "?logServerErrorDetail=false");
        environment.put("KC_DB_USERNAME", "keycloak");
        environment.put("KC_DB_PASSWORD", databasePassword);
        environment.put("KC_DB_POOL_MAX_SIZE", "20");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.of(ADMIN_PASSWORD));
        environment.put("SPARK_KEYCLOAK_ADMIN_SECRET", secrets.of(SERVICES_SECRET));
        environment.put("SPARK_KEYCLOAK_WEB_SECRET", secrets.of(WEB_SECRET));
        environment.put("SPARK_OPERATOR_PASSWORD", secrets.of(OPERATOR_PASSWORD));
        return environment;
    }
}
