package org.satoshispark.localstack.connect;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.satoshispark.localstack.kafka.KafkaUsers;
import org.satoshispark.localstack.testing.TestKafka;

/** Reads a topic from its beginning as a user of the broker. */
final class RecordsOf {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final TestKafka kafka = TestKafka.start();
    private final String topic;
    private final String user;

    RecordsOf(String topic, String user) {
        this.topic = topic;
        this.user = user;
    }

    List<ConsumerRecord<byte[], byte[]>> atLeast(int count) {
        List<ConsumerRecord<byte[], byte[]>> received = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (received.size() < count) {
                assertTrue(System.nanoTime() < end, "only " + received.size() + " records in " + topic);
                consumer.poll(Duration.ofMillis(200)).forEach(received::add);
            }
        }
        return received;
    }

    private Map<String, Object> settings() {
        return Map.of(
                "bootstrap.servers",
                kafka.bootstrap(),
                "security.protocol",
                KafkaUsers.PROTOCOL,
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                kafka.jaas(user),
                "group.id",
                user + "-wire-test",
                "auto.offset.reset",
                "earliest");
    }
}
