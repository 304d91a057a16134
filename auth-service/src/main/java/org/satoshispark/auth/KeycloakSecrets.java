package org.satoshispark.auth;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Without the secrets of its two Keycloak clients the service does not start. */
@ApplicationScoped
class KeycloakSecrets {
    private final Optional<String> admin;
    private final Optional<String> web;

    KeycloakSecrets(
            @ConfigProperty(name = "spark.keycloak.admin.secret") Optional<String> admin,
            @ConfigProperty(name = "spark.keycloak.web.secret") Optional<String> web) {
        this.admin = admin;
        this.web = web;
    }

    void check(@Observes @Priority(1) StartupEvent start) {
        required(admin, "SPARK_KEYCLOAK_ADMIN_SECRET", "spark-services");
        required(web, "SPARK_KEYCLOAK_WEB_SECRET", "spark-web");
    }

    private static void required(Optional<String> secret, String variable, String client) {
        if (secret.isEmpty()) {
            throw new IllegalStateException(
                    "Set " + variable + " to the secret of Keycloak's client " + client + " and start again.");
        }
    }
}
