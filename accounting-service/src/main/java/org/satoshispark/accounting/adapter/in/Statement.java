package org.satoshispark.accounting.adapter.in;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.satoshispark.accounting.adapter.out.Balance;
import org.satoshispark.accounting.adapter.out.StatementLine;

/** A page of an account's history. */
@Schema(description = "A page of an account's history, newest first")
public record Statement(
        @Schema(description = "The balance at the moment asked for, or when the first page was read", required = true)
        Balance balance,

        @Schema(description = "Newest first", required = true)
        List<StatementLine> entries,

        @Schema(description = "Gives the next page; null on the last one", nullable = true)
        String nextCursor) {}
