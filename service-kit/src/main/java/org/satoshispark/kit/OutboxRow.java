package org.satoshispark.kit;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.satoshispark.messages.Catalogue;

/** One outbox row: the CloudEvents attributes as columns, the payload as text (messaging.md 1.2 and 1.3). */
public record OutboxRow(
        UUID id,
        String topic,
        String key,
        String type,
        String source,
        String subject,
        String dataSchema,
        OffsetDateTime time,
        String aggregateVersion,
        String correlationId,
        String causationId,
        String traceparent,
        String payload) {

    static OutboxRow of(UnitOfWork.Said said) {
        var message = said.message();
        var entry = Catalogue.of(message);
        var cause = said.cause();
        return new OutboxRow(
                Ids.next(),
                entry.topic().wireName(),
                message.key().toString(),
                entry.type(),
                entry.source(),
                message.subject().toString(),
                entry.dataSchema(),
                OffsetDateTime.now(ZoneOffset.UTC),
                Long.toString(message.aggregateVersion()),
                cause.sagaOf(message).toString(),
                cause.causationId().toString(),
                cause.traceparent(),
                Codec.write(message));
    }
}
