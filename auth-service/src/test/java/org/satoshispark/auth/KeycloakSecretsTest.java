package org.satoshispark.auth;

import static org.junit.jupiter.api.Assertions.*;

import io.quarkus.runtime.StartupEvent;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeycloakSecretsTest {
    private static final StartupEvent START = new StartupEvent();

    @Test
    void a_missing_secret_is_told_in_one_sentence() {
        var noAdmin = assertThrows(
                IllegalStateException.class,
                () -> new KeycloakSecrets(Optional.empty(), Optional.of("web")).check(START));
        assertTrue(noAdmin.getMessage().startsWith("Set SPARK_KEYCLOAK_ADMIN_SECRET "));
        var noWeb = assertThrows(
                IllegalStateException.class,
                () -> new KeycloakSecrets(Optional.of("admin"), Optional.empty()).check(START));
        assertTrue(noWeb.getMessage().startsWith("Set SPARK_KEYCLOAK_WEB_SECRET "));
    }

    @Test
    void with_both_it_starts() {
        assertDoesNotThrow(() -> new KeycloakSecrets(Optional.of("admin"), Optional.of("web")).check(START));
    }
}
