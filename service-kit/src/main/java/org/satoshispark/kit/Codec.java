package org.satoshispark.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.satoshispark.messages.Catalogue;
import org.satoshispark.messages.Message;

/** Messages to JSON and back. Reads what is newer than itself (unknown fields), refuses what is broken. */
public final class Codec {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addDeserializer(String.class, new Storable())
                    .addDeserializer(Instant.class, new StorableTime()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .withCoercionConfig(
                    LogicalType.Integer, config -> config.setCoercion(CoercionInputShape.String, CoercionAction.Fail))
            .build();

    private Codec() {}

    /** The payload, byte for byte as it will lie in the topic. */
    public static String write(Message message) {
        try {
            return JSON.writeValueAsString(message);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("cannot write " + message.getClass().getSimpleName(), broken);
        }
    }

    /** @throws IllegalArgumentException when the payload is not a well-formed message of that type */
    public static <M extends Message> M read(byte[] payload, Class<M> type) {
        try {
            return JSON.readValue(payload, type);
        } catch (java.io.IOException malformed) {
            throw new IllegalArgumentException(malformed.getMessage(), malformed);
        }
    }

    /** A record as a message of this build's catalogue; empty when it is of an unknown type or cannot be read. */
    public static Optional<Envelope> envelope(Incoming record) {
        return decode(record) instanceof Decoded.Known known ? Optional.of(known.envelope()) : Optional.empty();
    }

    static Decoded decode(Incoming record) {
        var headers = record.headers();
        var type = headers.get("ce_type");
        if (type == null) {
            return new Decoded.Undecodable(record, "header ce_type is missing");
        }
        var entry = Catalogue.byType(type);
        if (entry.isEmpty()) {
            return new Decoded.Unknown(record, type);
        }
        try {
            var message = read(required(record.value(), "value"), entry.get().record());
            return new Decoded.Known(
                    record,
                    new Envelope(
                            UUID.fromString(required(headers.get("ce_id"), "header ce_id")),
                            StorableTime.parse(required(headers.get("ce_time"), "header ce_time")),
                            UUID.fromString(required(headers.get("ce_correlationid"), "header ce_correlationid")),
                            UUID.fromString(required(headers.get("ce_causationid"), "header ce_causationid")),
                            headers.get("traceparent"),
                            message));
        } catch (IllegalArgumentException | java.time.DateTimeException malformed) {
            return new Decoded.Undecodable(record, malformed.getMessage());
        }
    }

    private static <T> T required(T value, String what) {
        if (value == null) {
            throw new IllegalArgumentException(what + " is missing");
        }
        return value;
    }
}
