package org.satoshispark.crowdfunding.adapter.in.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.satoshispark.crowdfunding.application.CampaignPlace;
import org.satoshispark.kit.rest.Cursor;
import org.satoshispark.kit.rest.Problems;

/** Places of the lists as cursors. */
final class Places {
    private static final String BAD_CURSOR = "bad-cursor";
    private static final String WHY = "is not one that this list gave out";

    private Places() {}

    static String cursor(CampaignPlace place) {
        return Cursor.of(place.openedAt(), place.deadline(), place.totalMsat(), place.id());
    }

    static CampaignPlace read(String cursor) {
        var parts = Cursor.read(cursor, 4);
        try {
            return new CampaignPlace(
                    time(parts[0]), time(parts[1]), Long.parseLong(parts[2]), UUID.fromString(parts[3]));
        } catch (IllegalArgumentException | DateTimeException broken) {
            throw Problems.field(400, BAD_CURSOR, "cursor", WHY);
        }
    }

    private static Instant time(String text) {
        var time = Instant.parse(text);
        if (time.isAfter(CampaignPlace.NEVER) || time.isBefore(Instant.EPOCH)) {
            throw new DateTimeException("no campaign has this time");
        }
        return time;
    }

    static UUID donation(String cursor) {
        try {
            return UUID.fromString(Cursor.read(cursor, 1)[0]);
        } catch (IllegalArgumentException broken) {
            throw Problems.field(400, BAD_CURSOR, "cursor", WHY);
        }
    }
}
