package org.satoshispark.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.satoshispark.localstack.postgres.TestPostgres;

/**
 * A service under test with a real PostgreSQL and real tokens ({@link TestTokens}); Kafka is left out, records are handed
 * to the event consumer directly.
 */
public final class ServiceTestResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var config = new HashMap<String, String>();
        TestPostgres.start()
                .env()
                .forEach((name, value) ->
                        config.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value));
        config.put("mp.messaging.incoming.heard.enabled", "false");
        config.put("quarkus.oidc.auth-server-url", "");
        config.put("quarkus.oidc.public-key", TestTokens.publicKey());
        config.put("quarkus.oidc.token.issuer", TestTokens.ISSUER);
        return config;
    }

    @Override
    public void stop() {
        // The server lives as long as the test JVM: it is shared by all test classes.
    }
}
