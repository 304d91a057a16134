package org.satoshispark.localstack.connect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.satoshispark.localstack.kafka.KafkaUsers;

/** Kafka Connect, standalone, with the one connector that carries all five outboxes to Kafka (stack.md 3.2). */
public final class ConnectWorker {
    private final ConnectPlace place;
    private final String kafka;
    private final String kafkaJaas;

    /** @param kafkaJaas how to log in to the broker; empty for a broker that asks nobody, as in a test's container */
    public ConnectWorker(ConnectPlace place, String kafkaBootstrap, String kafkaJaas) {
        this.place = place;
        this.kafka = kafkaBootstrap;
        this.kafkaJaas = kafkaJaas;
    }

    /** Writes the two files that the worker is started with; they hold no secret. */
    public void prepare() {
        try (InputStream connector = ConnectWorker.class.getResourceAsStream("spark-outbox.json")) {
            Files.createDirectories(place.home());
            Files.copy(connector, place.connector(), StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(place.worker(), workerProperties());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Main class and arguments, to be put behind a {@code java} with the class path of parts/kafka. */
    public List<String> mainAndArguments() {
        return List.of(
                "org.apache.kafka.connect.cli.ConnectStandalone",
                place.worker().toString(),
                place.connector().toString());
    }

    /** Environment in which the placeholders of both files are found. */
    public Map<String, String> environment(int postgresPort, String databasePassword) {
        return Map.of(
                "SPARK_CONNECT_KAFKA_JAAS",
                kafkaJaas,
                "SPARK_CONNECT_DATABASE_HOST",
                "127.0.0.1",
                "SPARK_CONNECT_DATABASE_PORT",
                Integer.toString(postgresPort),
                "SPARK_CONNECT_DATABASE_PASSWORD",
                databasePassword,
                "SPARK_CONNECT_POLL_INTERVAL_MS",
                "10");
    }

    private String workerProperties() {
        StringBuilder text = new StringBuilder();
        text.append("bootstrap.servers=").append(kafka).append('\n');
        for (String client : kafkaJaas.isEmpty() ? List.<String>of() : List.of("", "producer.", "admin.")) {
            text.append(client)
                    .append("security.protocol=")
                    .append(KafkaUsers.PROTOCOL)
                    .append('\n');
            text.append(client).append("sasl.mechanism=PLAIN\n");
            text.append(client).append("sasl.jaas.config=${env:SPARK_CONNECT_KAFKA_JAAS}\n");
        }
        return text + """
                config.providers=env
                config.providers.env.class=org.apache.kafka.common.config.provider.EnvVarConfigProvider
                config.providers.env.param.allowlist.pattern=SPARK_CONNECT_.*
                key.converter=org.apache.kafka.connect.storage.StringConverter
                value.converter=org.apache.kafka.connect.storage.StringConverter
                listeners=%s
                plugin.path=%s
                plugin.discovery=service_load
                connector.client.config.override.policy=All
                topic.creation.enable=false
                offset.storage.file.filename=%s
                offset.flush.interval.ms=1000
                """.formatted(place.restUrl(), place.plugins(), place.offsets());
    }
}
