package org.satoshispark.bitcoin.adapter.out.withdrawal;

import io.smallrye.mutiny.Uni;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.satoshispark.bitcoin.application.withdrawal.HistoryEntry;
import org.satoshispark.bitcoin.application.withdrawal.PaymentHistory;
import org.satoshispark.kit.UnitOfWork;

/** {@link PaymentHistory} in table payment_history, which the runtime role can only insert into and read. */
public final class SqlPaymentHistory implements PaymentHistory {
    private static final String INSERT = "insert into payment_history"
            + " (id, withdrawal_id, asked, said, detail, last_block_height, at)"
            + " select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::bigint[],"
            + " $7::timestamptz[])";

    @Override
    public String name() {
        return "withdrawal-history";
    }

    @Override
    public UUID idOf(HistoryEntry entry) {
        return entry.id();
    }

    @Override
    public Uni<List<HistoryEntry>> load(UnitOfWork work, List<UUID> ids) {
        throw new UnsupportedOperationException("the history is only written here, never read");
    }

    @Override
    public Uni<Void> write(UnitOfWork work, List<HistoryEntry> loaded, List<HistoryEntry> added) {
        return work.sql()
                .query(
                        INSERT,
                        added.stream().map(HistoryEntry::id).toArray(UUID[]::new),
                        added.stream().map(HistoryEntry::withdrawalId).toArray(UUID[]::new),
                        added.stream().map(entry -> entry.word().asked()).toArray(String[]::new),
                        added.stream().map(entry -> entry.word().said()).toArray(String[]::new),
                        added.stream().map(entry -> entry.word().detail()).toArray(String[]::new),
                        added.stream()
                                .map(entry -> entry.word().lastBlockHeight())
                                .toArray(Long[]::new),
                        added.stream()
                                .map(entry -> OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC))
                                .toArray(OffsetDateTime[]::new))
                .replaceWithVoid();
    }
}
