package org.satoshispark.dashboard;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.satoshispark.kit.rest.Problems;

/** How the public list may be ordered; ties are broken by id, so that a cursor names one place. */
enum CampaignOrder {
    NEWEST("c.opened_at", "timestamptz"),
    /** May show a campaign twice or not at all to who pages while it rises; that is what a ranking does. */
    RAISED("coalesce(c.raised_msat, 0)", "bigint");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");
    private final String column;
    private final String type;

    CampaignOrder(String column, String type) {
        this.column = column;
        this.type = type;
    }

    static CampaignOrder of(String text) {
        return Arrays.stream(values())
                .filter(order -> order.parameter().equals(text))
                .findFirst()
                .orElseThrow(() -> Problems.field(400, "bad-parameter", "order", "must be newest or raised"));
    }

    String parameter() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    String column() {
        return column;
    }

    String type() {
        return type;
    }

    /** What a cursor keeps of a campaign in this order. */
    String place(CampaignView campaign) {
        return this == NEWEST ? campaign.openedAt().toString() : Long.toString(campaign.raisedMsat());
    }

    /** The kept place as a parameter of the statement; malformed is 400. */
    Object parameter(String place) {
        try {
            return this == NEWEST ? time(place) : (Object) Long.parseLong(place);
        } catch (DateTimeException | NumberFormatException malformed) {
            throw Problems.field(400, "bad-cursor", "cursor", "is not one that this list gave out");
        }
    }

    /** Only times that the database can compare with. */
    private static OffsetDateTime time(String place) {
        var time = Instant.parse(place);
        if (time.isBefore(Instant.EPOCH) || time.isAfter(LAST)) {
            throw new DateTimeException("no campaign has this time");
        }
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
