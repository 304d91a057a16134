package org.satoshispark.auth;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Auth under test with a real PostgreSQL and a real Keycloak; the healing job runs only when a test runs it. */
public final class RealKeycloakResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var config = AuthTestConfig.withPostgres();
        var keycloak = RealKeycloak.start();
        config.put("spark.keycloak", keycloak.url());
        config.put("spark.keycloak.admin.secret", keycloak.adminSecret());
        config.put("spark.keycloak.web.secret", keycloak.webSecret());
        return config;
    }

    @Override
    public void stop() {
        // Both live as long as the test JVM.
    }
}
