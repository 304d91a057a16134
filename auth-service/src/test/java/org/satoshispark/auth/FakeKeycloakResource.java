package org.satoshispark.auth;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Auth under test with a real PostgreSQL and a Keycloak that misbehaves as told. */
public final class FakeKeycloakResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var config = AuthTestConfig.withPostgres();
        config.put("spark.keycloak", FakeKeycloak.shared().url());
        config.put("spark.keycloak.admin.secret", "any");
        config.put("spark.keycloak.web.secret", "any");
        config.put("quarkus.rest-client.keycloak-admin.read-timeout", "500");
        config.put("quarkus.oidc.tenant-enabled", "false");
        return config;
    }

    @Override
    public void stop() {
        // It lives as long as the test JVM.
    }
}
