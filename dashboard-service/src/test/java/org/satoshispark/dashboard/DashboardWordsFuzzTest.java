package org.satoshispark.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.satoshispark.kit.fuzz.Allowance;
import org.satoshispark.kit.fuzz.Corpus;
import org.satoshispark.kit.fuzz.Refused;

/** Parameters, Last-Event-ID and cursors of the dashboard: a value that the database takes, or a 400. */
public class DashboardWordsFuzzTest extends Corpus {

    public static void fuzzerTestOneInput(byte[] input) {
        var text = new String(input, StandardCharsets.UTF_8);
        Allowance.within(input, () -> {
            read(text);
            return text;
        });
    }

    private static void read(String text) {
        Refused.or(() -> Parameters.uuid("id", text))
                .ifPresent(id -> assertEquals(id.toString(), text.toLowerCase(java.util.Locale.ROOT)));
        Refused.or(() -> Parameters.limit(text)).ifPresent(limit -> assertTrue(limit >= 1 && limit <= 100, text));
        Refused.or(() -> Parameters.position("Last-Event-ID", text))
                .ifPresent(position -> assertTrue(position >= 0, text));
        Refused.or(() -> CampaignOrder.of(text));
        Refused.or(() -> CampaignOrder.RAISED.parameter(text));
        Refused.or(() -> CampaignOrder.NEWEST.parameter(text)).ifPresent(place -> {
            // What timestamptz can hold, with a year to spare.
            var year = ((OffsetDateTime) place).getYear();
            assertTrue(year > -4_712 && year < 294_275, text);
        });
    }

    @Override
    protected void hold(byte[] input) {
        fuzzerTestOneInput(input);
    }
}
