package org.satoshispark.dashboard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.satoshispark.kit.Incoming;
import org.satoshispark.messages.Topic;

/** The history as Kafka holds it: a consumer of no group that reads every partition from its first record. */
final class KafkaTopicHistory implements TopicHistory {
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int SILENT_POLLS = 60;

    private final Map<String, Object> kafka;

    /** @param kafka how to reach the broker */
    KafkaTopicHistory(Map<String, Object> kafka) {
        this.kafka = Map.copyOf(kafka);
    }

    @Override
    public Reading open() {
        var settings = new HashMap<>(kafka);
        settings.keySet().removeAll(List.of("group.id", "client.id"));
        settings.put("enable.auto.commit", "false");
        settings.put("allow.auto.create.topics", "false");
        settings.put("max.poll.records", 500);
        var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        try {
            return new Partitions(consumer);
        } catch (RuntimeException failed) {
            consumer.close();
            throw failed;
        }
    }

    private static final class Partitions implements Reading {
        private final KafkaConsumer<String, byte[]> consumer;
        private final List<String> gaps = new ArrayList<>();
        private final Map<TopicPartition, Long> ends;
        private final long total;

        Partitions(KafkaConsumer<String, byte[]> consumer) {
            this.consumer = consumer;
            var partitions = Arrays.stream(Topic.values())
                    .flatMap(topic -> partitions(topic).stream())
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            ends = consumer.endOffsets(partitions);
            var begins = new TreeMap<String, Long>();
            consumer.beginningOffsets(partitions).forEach((partition, offset) -> {
                if (offset > 0) {
                    gaps.add(partition + " begins at offset " + offset);
                }
                begins.put(partition.toString(), offset);
            });
            total = ends.values().stream().mapToLong(Long::longValue).sum()
                    - begins.values().stream().mapToLong(Long::longValue).sum();
        }

        private List<TopicPartition> partitions(Topic topic) {
            var found = consumer.partitionsFor(topic.wireName());
            if (found == null || found.isEmpty()) {
                gaps.add("topic " + topic.wireName() + " does not exist");
                return List.of();
            }
            return found.stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
        }

        @Override
        public long total() {
            return total;
        }

        @Override
        public List<String> gaps() {
            return List.copyOf(gaps);
        }

        @Override
        public List<Incoming> next() {
            for (var silent = 0; silent < SILENT_POLLS; silent++) {
                if (atEnd()) {
                    return List.of();
                }
                var records = new ArrayList<Incoming>();
                consumer.poll(POLL).forEach(record -> records.add(Incoming.of(record)));
                if (!records.isEmpty()) {
                    return records;
                }
            }
            throw new IllegalStateException(
                    "Kafka gave nothing for " + SILENT_POLLS + " s before the end of the topics");
        }

        private boolean atEnd() {
            return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
