package org.satoshispark.dashboard;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An {@link Activity} where it stands in its account's feed: the same in pages and in the live stream. */
public record FeedEntry(
        long position,
        UUID eventId,
        String type,
        UUID subjectId,
        @Schema(nullable = true) UUID campaignId,
        @Schema(nullable = true) Long amountMsat,
        @Schema(nullable = true) String reason,
        Instant occurredAt) {

    static final String COLUMNS = "position, event_id, type, subject_id, campaign_id, amount_msat, reason, occurred_at";

    static FeedEntry of(Object[] row) {
        return new FeedEntry(
                (Long) row[0],
                (UUID) row[1],
                (String) row[2],
                (UUID) row[3],
                (UUID) row[4],
                (Long) row[5],
                (String) row[6],
                ((OffsetDateTime) row[7]).toInstant());
    }
}
