package org.satoshispark.kit;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** The dead-letter table, and through the outbox the dead-letter topic: one transaction for both. */
public final class SqlDeadLetters implements DeadLetters {
    private static final String INSERT =
            "insert into dead_letter (id, topic, partition, record_offset, record_key, headers, value, reason)"
                    + " values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id";

    /**
     * Bytes of a value that the topic is told; the table keeps all. In base64 a value near the broker's limit is beyond it, and one
     * record that Connect cannot send stops everything that all services say.
     */
    private static final int TOLD = 256 * 1024;

    private final Outbox outbox;
    private final String context;

    /** @param context the bounded context that could not read the record */
    public SqlDeadLetters(Outbox outbox, String context) {
        this.outbox = outbox;
        this.context = context;
    }

    @Override
    public Uni<Void> bury(UnitOfWork work, Incoming record, String reason) {
        var id = Ids.next();
        var value = record.value() == null ? new byte[0] : record.value();
        var key = record.key() == null ? null : Storable.cut(record.key());
        return work.sql()
                .query(
                        INSERT,
                        id,
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        key,
                        new JsonObject(new java.util.TreeMap<String, Object>(record.headers())).encode(),
                        Buffer.buffer(value),
                        reason)
                .chain(rows -> rows.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : outbox.write(work, List.of(letter(id, key, record, value, reason))));
    }

    private OutboxRow letter(UUID id, String key, Incoming record, byte[] value, String reason) {
        var payload = new JsonObject()
                .put("deadLetterId", id.toString())
                .put("topic", record.topic())
                .put("partition", record.partition())
                .put("offset", record.offset())
                .put("reason", reason)
                .put("valueBytes", value.length)
                .put(
                        "valueBase64",
                        Base64.getEncoder().encodeToString(Arrays.copyOf(value, Math.min(value.length, TOLD))));
        var type = "org.satoshispark." + context + ".record-dead-lettered.v1";
        return new OutboxRow(
                Ids.next(),
                "satoshi." + context + ".dead-letter.v1",
                key == null ? id.toString() : key,
                type,
                "/satoshi/" + context,
                id.toString(),
                "urn:satoshispark:schema:" + type + ":1.0.0",
                OffsetDateTime.now(ZoneOffset.UTC),
                "1",
                id.toString(),
                id.toString(),
                Trace.begin(),
                payload.encode());
    }
}
