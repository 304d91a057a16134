package org.satoshispark.system.containers;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.satoshispark.localstack.SparkContext;
import org.satoshispark.localstack.kafka.KafkaTopics;
import org.satoshispark.localstack.postgres.PostgresBootstrap;
import org.satoshispark.localstack.postgres.RolePasswords;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The services on the public PostgreSQL and Kafka images, as ops teams run them, where a container engine is there. */
@Tag("containers")
class ContainersJourneyTest {
    private static final String POSTGRES = "postgres:18";
    private static final String KAFKA = "apache/kafka:4.1.1";
    private static final short ONE_REPLICA = 1;
    private final String password = UUID.randomUUID().toString().replace("-", "");

    @BeforeEach
    void an_engine_is_there() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            Aloud.skip("no container engine is here, so nothing was tried on images; LocalGroundJourneyTest (the same"
                    + " journey) and StoryJourneyTest on the local stack stand for it");
        }
        RunningService.assumePackaged(SparkContext.ACCOUNTING, SparkContext.CROWDFUNDING);
    }

    @Test
    void money_comes_in_and_is_given() throws SQLException, ExecutionException, InterruptedException {
        try (var postgres = new PostgreSQLContainer(POSTGRES)
                        .withUsername(RolePasswords.SUPERUSER)
                        .withPassword(password)
                        .withDatabaseName("postgres")
                        .withCommand("postgres", "-c", "wal_level=logical", "-c", "max_connections=200");
                var kafka = new KafkaContainer(KAFKA).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")) {
            postgres.start();
            kafka.start();
            bootstrap(postgres.getHost(), postgres.getFirstMappedPort());
            declareTopics(kafka.getBootstrapServers());
            DonationJourney.play(new Ground(
                    postgres.getHost(),
                    postgres.getFirstMappedPort(),
                    password,
                    kafka.getBootstrapServers(),
                    "PLAINTEXT",
                    user -> ""));
        }
    }

    private void bootstrap(String host, int port) {
        PostgresBootstrap.run(
                database -> DriverManager.getConnection(
                        "jdbc:postgresql://%s:%d/%s".formatted(host, port, database),
                        RolePasswords.SUPERUSER,
                        password),
                role -> password);
    }

    private static void declareTopics(String bootstrap) throws ExecutionException, InterruptedException {
        var topics = new ArrayList<NewTopic>();
        KafkaTopics.all().forEach(name -> topics.add(new NewTopic(name, KafkaTopics.PARTITIONS, ONE_REPLICA)));
        topics.add(new NewTopic(KafkaTopics.HEARTBEAT, 1, ONE_REPLICA));
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrap))) {
            admin.createTopics(topics).all().get();
        }
    }
}
