package org.satoshispark.localstack.command;

import java.util.Locale;
import org.satoshispark.localstack.StateFolder;
import org.satoshispark.localstack.Suite;
import org.satoshispark.localstack.keycloak.KeycloakServer;

/** Where the running suite is reached and where its passwords lie; never a password itself. */
final class Summary {
    private Summary() {}

    /** @param nanos time that the start took; 0 when it ran already */
    static String of(Suite suite, StateFolder state, long nanos) {
        String took = nanos == 0 ? "already" : String.format(Locale.ROOT, "after %.1f s", nanos / 1e9);
        return """

                Satoshi Spark runs (%s).
                  start here   %s/
                  operator     user operator, password in %s
                  keycloak     %s/admin (user admin, password in %s)
                  postgres     127.0.0.1:%d, database satoshi (user spark_verify, password in %s)
                  kafka        127.0.0.1:%d (user spark_verify, password in %s)
                  lightning    %s
                  logs         %s
                ./satoshi demo plays the story, ./satoshi status shows the parts, ./satoshi down stops them.
                """.formatted(
                        took,
                        suite.gatewayUrl(),
                        suite.secrets().file(KeycloakServer.OPERATOR_PASSWORD),
                        suite.keycloakUrl(),
                        suite.secrets().file("keycloak-admin"),
                        suite.ports().postgres(),
                        suite.secrets().file("postgres-spark_verify"),
                        suite.ports().kafka(),
                        suite.secrets().file("kafka-spark_verify"),
                        suite.node().told(),
                        state.logs());
    }
}
