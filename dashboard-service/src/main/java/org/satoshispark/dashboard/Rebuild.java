package org.satoshispark.dashboard;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a rebuild is.
 *
 * @param rebuildId      the number of the generation that it builds
 * @param state          {@code building}, {@code live} (done, answers requests), {@code retired} (done, replaced since)
 *                       or {@code failed}
 * @param totalRecords   how many records the topics held when reading began; null until then
 * @param readRecords    how many of them were read
 * @param skippedRecords how many could not be read or applied; the same ones lie in the dead letters
 * @param attempts       how often reading began
 * @param reason         why it failed or is being tried again, or null
 */
@Schema(name = "Rebuild")
public record Rebuild(
        int rebuildId,
        String state,
        OffsetDateTime startedAt,
        @Schema(nullable = true) OffsetDateTime finishedAt,
        @Schema(nullable = true) Long totalRecords,
        long readRecords,
        long skippedRecords,
        int attempts,
        @Schema(nullable = true) String reason) {

    static final String COLUMNS =
            "number, state, started_at, finished_at, total_records, read_records, skipped_records,"
                    + " attempts, reason";

    static Rebuild of(Object[] row) {
        return new Rebuild(
                (Integer) row[0],
                (String) row[1],
                (OffsetDateTime) row[2],
                (OffsetDateTime) row[3],
                (Long) row[4],
                (Long) row[5],
                (Long) row[6],
                (Integer) row[7],
                (String) row[8]);
    }
}
