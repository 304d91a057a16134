package org.satoshispark.accounting.adapter.in;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.satoshispark.kit.fuzz.Allowance;
import org.satoshispark.kit.fuzz.Corpus;
import org.satoshispark.kit.fuzz.Refused;

/** The query parameters of a statement: a moment and a place in their bounds, or a 400. */
public class StatementWordsFuzzTest extends Corpus {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final long NEWEST = 1_000;

    public static void fuzzerTestOneInput(byte[] input) {
        var text = new String(input, StandardCharsets.UTF_8);
        Allowance.within(input, () -> {
            Refused.or(() -> StatementRequest.at(text, NOW)).ifPresent(at -> {
                var moment = at.orElseThrow();
                assertTrue(!moment.isBefore(Instant.EPOCH) && !moment.isAfter(NOW.plusSeconds(60)), text);
            });
            Refused.or(() -> StatementRequest.cursor(text, NEWEST)).ifPresent(cursor -> {
                var place = cursor.orElseThrow();
                assertTrue(place.next() >= 1 && place.next() <= place.top() && place.top() <= NEWEST, text);
            });
            return text;
        });
    }

    @Override
    protected void hold(byte[] input) {
        fuzzerTestOneInput(input);
    }
}
