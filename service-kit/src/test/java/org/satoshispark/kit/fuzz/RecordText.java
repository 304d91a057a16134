package org.satoshispark.kit.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.satoshispark.kit.Incoming;

/**
 * A Kafka record as a file that people can read and a fuzzer can change: header lines {@code name: value} (no colon: a null
 * value), an empty line, the payload. Without an empty line the record has no value at all.
 */
public final class RecordText {
    private static final String TOPIC = "satoshi.auth.account.v1";

    private RecordText() {}

    /** The record that Kafka would hand over. */
    public static Incoming parse(byte[] text) {
        var headers = new RecordHeaders();
        var at = 0;
        while (at < text.length && text[at] != '\n') {
            var end = indexOf('\n', text, at);
            header(headers, Arrays.copyOfRange(text, at, end));
            at = end + 1;
        }
        var value = at < text.length ? Arrays.copyOfRange(text, at + 1, text.length) : null;
        return Incoming.of(new ConsumerRecord<>(
                TOPIC, 0, 0, 0, TimestampType.CREATE_TIME, 0, 0, "key", value, headers, Optional.empty()));
    }

    private static void header(RecordHeaders headers, byte[] line) {
        var colon = indexOf(':', line, 0);
        var name = new String(line, 0, colon, StandardCharsets.UTF_8);
        var from = Math.min(line.length, colon + 2);
        headers.add(name, colon == line.length ? null : Arrays.copyOfRange(line, from, line.length));
    }

    private static int indexOf(char wanted, byte[] text, int from) {
        var at = from;
        while (at < text.length && text[at] != wanted) {
            at++;
        }
        return at;
    }

    /** The sample record of a wire type that lies in the corpus of the record reader. */
    public static Incoming sample(String type) {
        try (var file = RecordText.class.getResourceAsStream("/fuzz/RecordsFuzzTest/" + type)) {
            if (file == null) {
                throw new IllegalStateException(
                        "no sample of " + type + ": add one to service-kit/src/test/resources/fuzz/RecordsFuzzTest");
            }
            return parse(file.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
