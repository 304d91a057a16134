package org.satoshispark.system.services;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.satoshispark.kit.Incoming;
import org.satoshispark.kit.OutboxRow;

/** What Debezium makes of an outbox row. */
public final class Records {
    private Records() {}

    /** The row as a record at {@code offset} of a partition of its topic. */
    public static Incoming of(OutboxRow row, int partition, long offset) {
        var headers = Map.of(
                "ce_id", row.id().toString(),
                "ce_type", row.type(),
                "ce_time", row.time().toInstant().toString(),
                "ce_correlationid", row.correlationId(),
                "ce_causationid", row.causationId(),
                "traceparent", row.traceparent());
        return new Incoming(
                row.topic(),
                partition,
                offset,
                row.key(),
                headers,
                row.payload().getBytes(StandardCharsets.UTF_8));
    }
}
