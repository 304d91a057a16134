package org.satoshispark.system.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.satoshispark.messages.Catalogue;
import org.satoshispark.messages.Topic;
import org.satoshispark.system.topics.Planting;
import org.satoshispark.system.topics.Topics;

/** Records that no service can take (messaging.md F14), marked as planted. */
public final class Poison {
    private static final int HUGE_BYTES = 900_000;

    private Poison() {}

    /** What is wrong with it. */
    public enum Kind {
        NO_JSON("{\"amountMsat\": 12"),
        WRONG_SCHEMA("{\"amountMsat\": \"twelve\", \"accountId\": 7}"),
        EMPTY_OBJECT("{}"),
        /** Of a type that this build does not know: passed over, not buried, for newer services may say new things. */
        UNKNOWN_TYPE("{}"),
        NO_TYPE("{}"),
        NO_VALUE(null),
        /** A header that is there without a value. */
        NO_ID("{}"),
        /** Near the broker's limit; the dead letter that quotes it is larger. */
        HUGE("[" + "7,".repeat(HUGE_BYTES / 2) + "7"),
        /** PostgreSQL's text takes no such character. */
        ZERO_CHARACTERS("{\"a\": \"\u0000\"}");

        private final byte[] value;

        Kind(String value) {
            this.value = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        }

        /** Whether those who hear it must bury it. */
        public boolean deadly() {
            return this != UNKNOWN_TYPE;
        }
    }

    /** Every deadly kind in each topic; answers where, as {@code topic-partition@offset}. */
    public static Map<Topic, List<String>> plantInEachTopic() {
        return Arrays.stream(Topic.values())
                .collect(Collectors.toMap(topic -> topic, topic -> Arrays.stream(Kind.values())
                        .filter(Kind::deadly)
                        .map(kind -> plant(kind, topic))
                        .toList()));
    }

    /** @return where it lies, as {@code topic-partition@offset} */
    public static String plant(Kind kind, Topic topic) {
        try (var planting = new Planting()) {
            var at = planting.plant(record(kind, topic));
            return Topics.position(at.topic(), at.partition(), at.offset());
        }
    }

    /** The kind of a record that {@link #plant} has planted. */
    public static Kind kind(Topics.Said planted) {
        return Kind.valueOf(planted.header(Topics.PLANTED));
    }

    private static ProducerRecord<byte[], byte[]> record(Kind kind, Topic topic) {
        var id = UUID.randomUUID().toString();
        var spoilt = kind == Kind.ZERO_CHARACTERS ? id + "\u0000" : id;
        var record = new ProducerRecord<>(topic.wireName(), bytes(spoilt), kind.value);
        var headers = new HashMap<String, String>();
        headers.put(Topics.PLANTED, kind.name());
        headers.put("ce_id", spoilt);
        headers.put("ce_specversion", "1.0");
        if (kind != Kind.NO_TYPE) {
            headers.put("ce_type", kind == Kind.UNKNOWN_TYPE ? "org.satoshispark.auth.never-said.v1" : type(topic));
        }
        if (kind == Kind.NO_ID) {
            headers.put("ce_id", null);
        }
        headers.forEach((name, text) -> record.headers().add(name, text == null ? null : bytes(text)));
        return record;
    }

    private static String type(Topic topic) {
        return Catalogue.entries().stream()
                .filter(entry -> entry.topic() == topic)
                .findFirst()
                .orElseThrow()
                .type();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The topic of that name. */
    public static Topic topic(String wireName) {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.wireName().equals(wireName))
                .findFirst()
                .orElseThrow();
    }
}
