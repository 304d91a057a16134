package org.satoshispark.system.containers;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.satoshispark.kit.testing.TestTokens;
import org.satoshispark.localstack.SparkContext;
import org.satoshispark.localstack.kafka.KafkaUsers;
import org.satoshispark.localstack.postgres.PostgresBootstrap;

/**
 * The PostgreSQL and the broker that a journey stands on, whoever started them: bootstrapped, with all topics.
 *
 * @param password of every database role
 * @param jaas how a user of the broker logs in; empty where the broker asks nobody
 */
record Ground(
        String postgresHost,
        int postgresPort,
        String password,
        String kafka,
        String kafkaProtocol,
        UnaryOperator<String> jaas) {

    String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s".formatted(postgresHost, postgresPort, PostgresBootstrap.DATABASE);
    }

    /** For reading all topics. */
    Map<String, String> kafkaOfOutsiders() {
        return kafka(KafkaUsers.VERIFY);
    }

    /** What a service is started with; it takes the tokens of {@link TestTokens} in place of Keycloak's. */
    Map<String, String> serviceEnvironment(SparkContext context) {
        var environment = new HashMap<>(kafka(context.id()));
        environment.put("SPARK_POSTGRES", postgresHost + ":" + postgresPort);
        environment.put("SPARK_OWNER_PASSWORD", password);
        environment.put("SPARK_RUNTIME_PASSWORD", password);
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", "");
        environment.put("QUARKUS_OIDC_PUBLIC_KEY", TestTokens.publicKey());
        environment.put("QUARKUS_OIDC_TOKEN_ISSUER", TestTokens.ISSUER);
        return environment;
    }

    private Map<String, String> kafka(String user) {
        return Map.of(
                "SPARK_KAFKA", kafka, "SPARK_KAFKA_PROTOCOL", kafkaProtocol, "SPARK_KAFKA_JAAS", jaas.apply(user));
    }
}
