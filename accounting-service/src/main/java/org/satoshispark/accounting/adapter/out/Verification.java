package org.satoshispark.accounting.adapter.out;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What replaying the whole journal found, in one snapshot. */
@Schema(description = "What replaying the whole journal found, in one snapshot")
public record Verification(
        @Schema(description = "No difference was found", required = true)
        boolean consistent,

        @Schema(description = "The moment of the snapshot", required = true)
        Instant takenAt,

        @Schema(required = true) LedgerFigures figures,

        @Schema(description = "Contradicting facts that somebody must look at, by kind", required = true)
        Map<String, Long> alarms,

        @Schema(description = "At most 100 of each check", required = true)
        List<Difference> differences,

        @Schema(description = "There are more differences than are listed", required = true)
        boolean truncated) {}
