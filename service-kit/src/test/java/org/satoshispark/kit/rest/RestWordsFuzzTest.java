package org.satoshispark.kit.rest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.satoshispark.kit.Cause;
import org.satoshispark.kit.fuzz.Allowance;
import org.satoshispark.kit.fuzz.Corpus;
import org.satoshispark.kit.fuzz.Refused;

/** The small languages of every service's REST edge: a value in its bounds, or a 400; never another failure. */
public class RestWordsFuzzTest extends Corpus {
    private static final String TRACE = "[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}";
    private static final ObjectMapper STRICT = new ObjectMapper();

    static {
        new StrictJson().customize(STRICT);
    }

    /** A body as the services have them. */
    public record Body(Long amountMsat, String description) {}

    /** The first byte says which language, the rest is the text. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            var text = new String(input, 1, input.length - 1, StandardCharsets.UTF_8);
            Allowance.within(input, () -> {
                read((char) input[0], text);
                return text;
            });
        }
    }

    private static void read(char language, String text) {
        switch (language) {
            case 'c' -> Refused.or(() -> cursor(text));
            case 'k' -> Refused.or(() -> key(text));
            case 'l' -> Refused.or(() -> limit(text));
            case 'p' -> prefer(text);
            case 't' -> trace(text);
            default -> body(text);
        }
    }

    private static Object cursor(String text) {
        var parts = Cursor.read(text, 1 + text.length() % 4);
        assertEquals(1 + text.length() % 4, parts.length);
        assertArrayEquals(parts, Cursor.read(Cursor.of((Object[]) parts), parts.length));
        return parts;
    }

    private static Object key(String text) {
        var key = RequestKey.required(text);
        assertTrue(!key.isEmpty() && key.length() <= 200 && key.chars().allMatch(c -> c > ' ' && c <= '~'), key);
        return key;
    }

    private static Object limit(String text) {
        var limit = PageLimit.of(text);
        assertTrue(limit >= 1 && limit <= 100, text);
        return limit;
    }

    private static void prefer(String text) {
        var seconds = Patience.seconds(text);
        assertTrue(seconds >= 0 && seconds <= 30, text);
    }

    private static void trace(String text) {
        var trace = Cause.ofRequest(text).traceparent();
        assertTrue(trace.matches(TRACE), trace);
    }

    private static void body(String text) {
        try {
            var body = STRICT.readValue(text, Body.class);
            assertTrue(body == null || body.equals(STRICT.readValue(STRICT.writeValueAsString(body), Body.class)));
        } catch (JsonProcessingException refused) {
            // 400 by UnreadableBodies.
        }
    }

    @Override
    protected void hold(byte[] input) {
        fuzzerTestOneInput(input);
    }
}
