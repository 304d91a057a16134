package org.satoshispark.kit;

import java.util.Map;

/** A record as Kafka gave it, before anything can fail: bytes and header texts. */
public record Incoming(
        String topic, int partition, long offset, String key, Map<String, String> headers, byte[] value) {

    /** Where it lies, for people and for the dead-letter table. */
    public String position() {
        return topic + "-" + partition + "@" + offset;
    }
}
