package org.satoshispark.system.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.satoshispark.messages.Topic;
import org.satoshispark.system.topics.Planting;
import org.satoshispark.system.topics.Topics;

/** Says records once more in their own partitions, byte for byte with headers, key and time, as Connect does after a crash. */
final class Repeats {
    /** At most so many of a partition are looked at, and one of {@link #SHARE} said again. */
    private static final int WINDOW = 60;

    private static final int SHARE = 5;

    private Repeats() {}

    /**
     * @param late from the beginning of the topics instead of from their ends
     * @return how many were said again
     */
    static int say(boolean late, long seed) {
        var random = new Random(seed);
        var chosen = read(late).stream()
                .filter(record -> record.headers().lastHeader(Topics.PLANTED) == null)
                .filter(record -> random.nextInt(SHARE) == 0)
                .toList();
        try (var planting = new Planting()) {
            chosen.forEach(record -> planting.plant(new ProducerRecord<>(
                    record.topic(),
                    record.partition(),
                    record.timestamp(),
                    record.key(),
                    record.value(),
                    record.headers())));
        }
        return chosen.size();
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(boolean late) {
        try (var consumer = Topics.rawConsumer()) {
            var partitions = Arrays.stream(Topic.values())
                    .flatMap(topic -> consumer.partitionsFor(topic.wireName()).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            var begins = consumer.beginningOffsets(partitions);
            var ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            partitions.forEach(place -> consumer.seek(
                    place, late ? begins.get(place) : Math.max(begins.get(place), ends.get(place) - WINDOW)));
            var read = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (partitions.stream().anyMatch(place -> consumer.position(place) < last(begins, ends, place, late))) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    var place = new TopicPartition(record.topic(), record.partition());
                    if (record.offset() < last(begins, ends, place, late)) {
                        read.add(record);
                    }
                }
            }
            return read;
        }
    }

    private static long last(
            java.util.Map<TopicPartition, Long> begins,
            java.util.Map<TopicPartition, Long> ends,
            TopicPartition place,
            boolean late) {
        return late ? Math.min(begins.get(place) + WINDOW, ends.get(place)) : ends.get(place);
    }
}
