package org.satoshispark.kit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;

/** A record as Kafka gave it, before anything can fail: bytes and header texts. */
public record Incoming(
        String topic, int partition, long offset, String key, Map<String, String> headers, byte[] value) {

    /** Where it lies, for people and for the dead-letter table. */
    public String position() {
        return topic + "-" + partition + "@" + offset;
    }

    /** A whole poll, in its order. */
    public static List<Incoming> all(ConsumerRecords<String, byte[]> poll) {
        var records = new ArrayList<Incoming>(poll.count());
        poll.forEach(record -> records.add(of(record)));
        return records;
    }

    /** One record as it lies in its topic. */
    public static Incoming of(ConsumerRecord<String, byte[]> record) {
        return new Incoming(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                texts(record.headers()),
                record.value());
    }

    /** The last one counts when a name comes twice. */
    private static Map<String, String> texts(Iterable<Header> headers) {
        var texts = new HashMap<String, String>();
        headers.forEach(header -> texts.put(
                header.key(), header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8)));
        return texts;
    }
}
