package org.satoshispark.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.satoshispark.kit.fuzz.Allowance;
import org.satoshispark.kit.fuzz.Corpus;
import org.satoshispark.kit.fuzz.RecordText;
import org.satoshispark.messages.Catalogue;
import org.satoshispark.messages.Message;
import org.satoshispark.messages.Msat;

/** Whatever lies in a topic is a message, an unknown type, or undecodable with a reason that can be kept; never anything else. */
public class RecordsFuzzTest extends Corpus {
    private static final int LONGEST_REASON = 4_000;
    private static final String OPTIONAL = "deadline";

    public static void fuzzerTestOneInput(byte[] input) throws ReflectiveOperationException {
        var record = RecordText.parse(input);
        switch (Allowance.within(input, () -> Codec.decode(record))) {
            case Decoded.Known(var same, var envelope) -> isSound(record, envelope);
            case Decoded.Unknown(var same, var type) ->
                assertTrue(Catalogue.byType(type).isEmpty());
            case Decoded.Undecodable(var same, var reason) -> canBeKept(reason);
        }
    }

    private static void isSound(Incoming record, Envelope envelope) throws ReflectiveOperationException {
        var message = envelope.message();
        assertNotNull(envelope.id());
        canBeKept(envelope.time());
        assertEquals(record.headers().get("ce_type"), Catalogue.of(message).type());
        assertNotNull(message.subject());
        assertNotNull(message.key());
        assertTrue(message.aggregateVersion() >= 1, "aggregateVersion");
        for (var component : message.getClass().getRecordComponents()) {
            isInBounds(component, component.getAccessor().invoke(message));
        }
        assertEquals(message, again(message), "is not read back as it was written");
    }

    private static Message again(Message message) {
        return Codec.read(Codec.write(message).getBytes(StandardCharsets.UTF_8), message.getClass());
    }

    private static void isInBounds(RecordComponent component, Object value) {
        assertTrue(value != null || component.getName().equals(OPTIONAL), component.getName());
        if (component.getName().endsWith("Msat")) {
            assertTrue((long) value >= 0 && (long) value <= Msat.MAX, component.getName());
        }
        if (value instanceof String text) {
            canBeStored(text);
        }
        if (value instanceof Instant time) {
            canBeKept(time);
        }
    }

    /** What {@code timestamptz} would turn into infinity is refused. */
    private static void canBeKept(Instant time) {
        var year = time.atOffset(ZoneOffset.UTC).getYear();
        assertTrue(year >= 1 && year <= 9999, () -> "cannot be kept: " + time);
    }

    private static void canBeKept(String reason) {
        assertNotNull(reason);
        assertTrue(reason.length() <= LONGEST_REASON, "a reason of " + reason.length() + " characters");
        canBeStored(reason);
    }

    /** PostgreSQL takes no NUL, and UTF-8 has no way to write half of a surrogate pair. */
    private static void canBeStored(String text) {
        assertTrue(text.indexOf('\0') < 0, "holds a NUL");
        assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(text), "holds half of a surrogate pair");
    }

    @Override
    protected void hold(byte[] input) throws Exception {
        fuzzerTestOneInput(input);
    }

    @Test
    void theCorpusHoldsAMessageOfEveryType() {
        for (var entry : Catalogue.entries()) {
            var known =
                    assertInstanceOf(Decoded.Known.class, Codec.decode(RecordText.sample(entry.type())), entry.type());
            assertEquals(entry.record(), known.envelope().message().getClass());
        }
    }
}
