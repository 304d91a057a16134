package org.satoshispark.auth;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.satoshispark.localstack.postgres.TestPostgres;

/** What every test of the running service sets. */
final class AuthTestConfig {
    private AuthTestConfig() {}

    static Map<String, String> withPostgres() {
        var config = new HashMap<String, String>();
        TestPostgres.start()
                .env()
                .forEach((name, value) ->
                        config.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value));
        config.put("quarkus.http.test-port", "0");
        config.put("spark.registrations.heal-every", "off");
        for (var limit : new String[] {
            "registrations-per-address", "registrations-per-username", "tokens-per-address", "tokens-per-username"
        }) {
            config.put("spark.limits." + limit, "10000");
        }
        return config;
    }
}
