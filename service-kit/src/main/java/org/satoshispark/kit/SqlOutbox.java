package org.satoshispark.kit;

import io.smallrye.mutiny.Uni;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The outbox table: insert only, one statement for any number of rows. */
public final class SqlOutbox implements Outbox {
    private static final String INSERT = "insert into outbox (id, topic, msg_key, ce_type, ce_source, ce_subject,"
            + " ce_dataschema, ce_time, ce_partitionkey, ce_aggregateversion, ce_correlationid, ce_causationid,"
            + " traceparent, payload)"
            + " select id, topic, key, type, source, subject, schema, time, key, version, correlation, causation, trace,"
            + " payload from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],"
            + " $8::timestamptz[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[])"
            + " as rows (id, topic, key, type, source, subject, schema, time, version, correlation, causation, trace,"
            + " payload)";

    @Override
    public Uni<Void> write(UnitOfWork work, List<OutboxRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return work.sql()
                .query(
                        INSERT,
                        rows.stream().map(OutboxRow::id).toArray(UUID[]::new),
                        texts(rows, OutboxRow::topic),
                        texts(rows, OutboxRow::key),
                        texts(rows, OutboxRow::type),
                        texts(rows, OutboxRow::source),
                        texts(rows, OutboxRow::subject),
                        texts(rows, OutboxRow::dataSchema),
                        rows.stream().map(OutboxRow::time).toArray(OffsetDateTime[]::new),
                        texts(rows, OutboxRow::aggregateVersion),
                        texts(rows, OutboxRow::correlationId),
                        texts(rows, OutboxRow::causationId),
                        texts(rows, OutboxRow::traceparent),
                        texts(rows, OutboxRow::payload))
                .replaceWithVoid();
    }

    private static String[] texts(List<OutboxRow> rows, Function<OutboxRow, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
