package org.satoshispark.accounting.adapter.in;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.satoshispark.accounting.adapter.out.Parked;

/** A page of the suspense account. */
@Schema(description = "Money that belongs to nobody yet: its sum now, and a page of its postings")
public record Suspense(
        @Schema(description = "All that rests there now, in millisatoshi", required = true, examples = "25000000")
        long balanceMsat,

        @Schema(description = "Newest first", required = true)
        List<Parked> entries,

        @Schema(description = "Gives the next page; null on the last one", nullable = true)
        String nextCursor) {}
