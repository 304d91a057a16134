package org.satoshispark.crowdfunding.adapter.in.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.satoshispark.crowdfunding.application.CampaignPlace;
import org.satoshispark.kit.fuzz.Allowance;
import org.satoshispark.kit.fuzz.Corpus;
import org.satoshispark.kit.fuzz.Refused;

/** Cursors and tags of campaigns: a place that the database knows, or a 400; a tag that is none matches none. */
public class CampaignWordsFuzzTest extends Corpus {

    public static void fuzzerTestOneInput(byte[] input) {
        var text = new String(input, StandardCharsets.UTF_8);
        Allowance.within(input, () -> {
            Refused.or(() -> Places.read(text)).ifPresent(CampaignWordsFuzzTest::isSound);
            Refused.or(() -> Places.donation(text));
            Tags.wanted(text).ifPresent(revision -> assertTrue(revision >= -1, text));
            return text;
        });
    }

    private static void isSound(CampaignPlace place) {
        assertTrue(isInRange(place.openedAt()) && isInRange(place.deadline()), place.toString());
        assertEquals(place, Places.read(Places.cursor(place)));
    }

    private static boolean isInRange(Instant time) {
        return !time.isBefore(Instant.EPOCH) && !time.isAfter(CampaignPlace.NEVER);
    }

    @Override
    protected void hold(byte[] input) {
        fuzzerTestOneInput(input);
    }
}
