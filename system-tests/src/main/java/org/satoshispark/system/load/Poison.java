package org.satoshispark.system.load;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.satoshispark.messages.Catalogue;
import org.satoshispark.messages.Topic;
import org.satoshispark.system.Surroundings;
import org.satoshispark.system.topics.Topics;

/** Records of known types that nobody can decode. No service may write to a topic, so the broker's admin plants them. */
public final class Poison {
    private static final byte[] NO_JSON = "{\"amountMsat\": 12".getBytes(StandardCharsets.UTF_8);

    private Poison() {}

    /** One in each topic; answers where, as {@code topic-partition@offset}. */
    public static Map<Topic, String> plantInEachTopic() throws ExecutionException, InterruptedException {
        var places = new HashMap<Topic, String>();
        try (var admin = admin()) {
            for (var topic : Topic.values()) {
                var at = admin.send(record(topic)).get();
                places.put(topic, Topics.position(at.topic(), at.partition(), at.offset()));
            }
        }
        return places;
    }

    private static ProducerRecord<String, byte[]> record(Topic topic) {
        var id = UUID.randomUUID().toString();
        var record = new ProducerRecord<>(topic.wireName(), id, NO_JSON);
        var type = Catalogue.entries().stream()
                .filter(entry -> entry.topic() == topic)
                .findFirst()
                .orElseThrow()
                .type();
        List.of(
                        Map.entry("ce_id", id),
                        Map.entry("ce_type", type),
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry(Topics.PLANTED, "poison journey"))
                .forEach(header ->
                        record.headers().add(header.getKey(), header.getValue().getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static KafkaProducer<String, byte[]> admin() {
        var kafka = Surroundings.kafkaAdmin();
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", kafka.get("SPARK_KAFKA"),
                        "security.protocol", kafka.get("SPARK_KAFKA_PROTOCOL"),
                        "sasl.mechanism", "PLAIN",
                        "sasl.jaas.config", kafka.get("SPARK_KAFKA_JAAS"),
                        "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
