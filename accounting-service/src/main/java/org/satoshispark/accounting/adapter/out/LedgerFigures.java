package org.satoshispark.accounting.adapter.out;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The ledger in figures; sums in msat, from the postings alone. */
@Schema(description = "The ledger in figures; sums in millisatoshi, from the postings alone")
public record LedgerFigures(
        long accounts,
        long escrows,
        long entries,
        long postings,
        long openHolds,
        long rejections,
        @Schema(description = "All postings together: 0") long sumMsat,
        @Schema(description = "What people may spend") long availableMsat,

        @Schema(description = "What is reserved for withdrawals")
        long heldMsat,

        @Schema(description = "What rests in open campaigns")
        long escrowMsat,

        @Schema(description = "Negative by what the node holds for others")
        long nodeMsat,

        @Schema(description = "Unclaimed money") long suspenseMsat,

        @Schema(description = "0 when no internal payment is half-way")
        long clearingMsat,

        @Schema(description = "Negative by what the operator paid beyond holds")
        long expenseMsat) {
    static final String QUERY = """
            select (select count(*) from account where kind = 'USER'),
                   (select count(*) from account where kind = 'ESCROW'),
                   (select count(*) from journal_entry),
                   count(*),
                   (select count(*) from hold where state = 'HELD'),
                   (select count(*) from rejection),
                   coalesce(sum(amount_msat), 0)::bigint,
                   coalesce(sum(amount_msat) filter (where account_kind = 'USER' and bucket = 'AVAILABLE'), 0)::bigint,
                   coalesce(sum(amount_msat) filter (where account_kind = 'USER' and bucket = 'HELD'), 0)::bigint,
                   coalesce(sum(amount_msat) filter (where account_kind = 'ESCROW'), 0)::bigint,
                   coalesce(sum(amount_msat) filter (where account_kind = 'NODE'), 0)::bigint,
                   coalesce(sum(amount_msat) filter (where account_kind = 'SUSPENSE'), 0)::bigint,
                   coalesce(sum(amount_msat) filter (where account_kind = 'CLEARING'), 0)::bigint,
                   coalesce(sum(amount_msat) filter (where account_kind = 'EXPENSE'), 0)::bigint
            from posting""";

    static LedgerFigures of(Object[] row) {
        return new LedgerFigures(
                (Long) row[0],
                (Long) row[1],
                (Long) row[2],
                (Long) row[3],
                (Long) row[4],
                (Long) row[5],
                (Long) row[6],
                (Long) row[7],
                (Long) row[8],
                (Long) row[9],
                (Long) row[10],
                (Long) row[11],
                (Long) row[12],
                (Long) row[13]);
    }
}
