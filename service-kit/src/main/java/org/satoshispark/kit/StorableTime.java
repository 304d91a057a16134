package org.satoshispark.kit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * Times that RFC 3339 can write: years 1 to 9999. The PostgreSQL client turns what {@code timestamptz} cannot hold into infinity
 * without a word, and reads it back as yet another time.
 */
final class StorableTime extends StdDeserializer<Instant> {
    private static final long serialVersionUID = 1L;
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant BEYOND = Instant.parse("+10000-01-01T00:00:00Z");

    StorableTime() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
        var time = InstantDeserializer.INSTANT.deserialize(json, context);
        if (time != null && !isFit(time)) {
            throw context.weirdStringException(time.toString(), Instant.class, "is not in the years 1..9999");
        }
        return time;
    }

    /** @throws DateTimeException when the text is no time, or one outside of the years 1 to 9999 */
    static Instant parse(String text) {
        var time = Instant.parse(text);
        if (!isFit(time)) {
            throw new DateTimeException(text + " is not in the years 1..9999");
        }
        return time;
    }

    private static boolean isFit(Instant time) {
        return !time.isBefore(FIRST) && time.isBefore(BEYOND);
    }
}
