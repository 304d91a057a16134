package org.satoshispark.system.topics;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.satoshispark.messages.Topic;
import org.satoshispark.system.Surroundings;

/** All public topics, as any outside subscriber reads them. */
public final class Topics {
    /**
     * Header of a record that a test has planted. No service can say it: only Connect writes to topics, and headers come from
     * columns of the outbox.
     */
    public static final String PLANTED = "spark-planted";

    private static final List<String> PUBLIC =
            Arrays.stream(Topic.values()).map(Topic::wireName).toList();

    private Topics() {}

    /** A record with its CloudEvents attributes. */
    public record Said(
            String topic, int partition, long offset, String key, Map<String, String> headers, byte[] value) {
        public String header(String name) {
            return headers.get(name);
        }

        /** {@code deposit-credited} of {@code org.satoshispark.accounting.deposit-credited.v1}; empty without a type. */
        public String name() {
            var words = headers.getOrDefault("ce_type", "").split("\\.");
            return words.length == 5 ? words[3] : "";
        }

        /** Put there by a test, so no fact. */
        public boolean planted() {
            return headers.containsKey(PLANTED);
        }

        public String payload() {
            return value == null ? "" : new String(value, StandardCharsets.UTF_8);
        }
    }

    /** Where a record lies, in one word. */
    public static String position(String topic, int partition, long offset) {
        return topic + "-" + partition + "@" + offset;
    }

    /** Every fact from the beginning up to what lies there now; per partition in order. */
    public static List<Said> all() {
        return all(PUBLIC).stream().filter(said -> !said.planted()).toList();
    }

    /** Every record that a test has planted. */
    public static List<Said> planted() {
        return all(PUBLIC).stream().filter(Said::planted).toList();
    }

    /** The same of these topics, with what tests have planted. */
    public static List<Said> all(List<String> topics) {
        return all(topics, Surroundings.kafka());
    }

    /** @param kafka another broker than the suite's, in the variables that services are given */
    public static List<Said> all(Map<String, String> kafka) {
        return all(PUBLIC, kafka);
    }

    private static List<Said> all(List<String> topics, Map<String, String> kafka) {
        var read = new ArrayList<Said>();
        each(topics, kafka, read::add);
        return read;
    }

    /** Shows one after the other what lies in these topics now, and keeps none of it. */
    public static void each(List<String> topics, Consumer<Said> reader) {
        each(topics, Surroundings.kafka(), reader);
    }

    private static void each(List<String> topics, Map<String, String> kafka, Consumer<Said> reader) {
        try (var consumer = consumer(kafka)) {
            var partitions = partitions(consumer, topics);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(place -> consumer.position(place) < ends.get(place))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> reader.accept(said(record)));
            }
        }
    }

    /** Follows what is said from now on, on a daemon thread, until the JVM ends; returns when it listens. */
    public static void follow(Consumer<Said> listener) {
        var consumer = consumer(Surroundings.kafka());
        var partitions = partitions(consumer, PUBLIC);
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        Thread.ofPlatform().daemon().name("topics").start(() -> {
            while (true) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> listener.accept(said(record)));
            }
        });
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer, List<String> topics) {
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private static KafkaConsumer<String, byte[]> consumer(Map<String, String> kafka) {
        return new KafkaConsumer<>(settings(kafka), new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Reads the bytes of keys, values and headers as they lie there; the caller says from where. */
    public static KafkaConsumer<byte[], byte[]> rawConsumer() {
        return new KafkaConsumer<>(
                settings(Surroundings.kafka()), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static Properties settings(Map<String, String> kafka) {
        var properties = new Properties();
        properties.put("bootstrap.servers", kafka.get("SPARK_KAFKA"));
        properties.put("security.protocol", kafka.get("SPARK_KAFKA_PROTOCOL"));
        properties.put("sasl.mechanism", "PLAIN");
        properties.put("sasl.jaas.config", kafka.get("SPARK_KAFKA_JAAS"));
        properties.put("client.id", "outside-" + UUID.randomUUID());
        properties.put("enable.auto.commit", "false");
        return properties;
    }

    private static Said said(ConsumerRecord<String, byte[]> record) {
        var headers = new HashMap<String, String>();
        record.headers()
                .forEach(header -> headers.put(
                        header.key(),
                        header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8)));
        return new Said(record.topic(), record.partition(), record.offset(), record.key(), headers, record.value());
    }
}
