package org.satoshispark.kit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.satoshispark.messages.AuthEvent.AccountRegistered;
import org.satoshispark.messages.Catalogue;
import org.satoshispark.messages.Message;

/** Kafka records as Debezium would publish them, good and bad. */
final class Records {
    private static final AtomicLong OFFSETS = new AtomicLong();

    private Records() {}

    static AccountRegistered registered(UUID account) {
        return new AccountRegistered(account, Instant.parse("2026-11-21T12:00:00Z"), 1);
    }

    static Incoming of(Message message) {
        return of(Ids.next(), message);
    }

    static Incoming of(UUID id, Message message) {
        return raw(headers(id, Catalogue.of(message).type()), Codec.write(message));
    }

    static Map<String, String> headers(UUID id, String type) {
        var headers = new HashMap<String, String>();
        headers.put("ce_id", id.toString());
        headers.put("ce_type", type);
        headers.put("ce_time", "2026-11-21T12:00:00.123456Z");
        headers.put("ce_correlationid", UUID.randomUUID().toString());
        headers.put("ce_causationid", UUID.randomUUID().toString());
        headers.put("traceparent", Trace.begin());
        return headers;
    }

    static Incoming raw(Map<String, String> headers, String value) {
        return new Incoming(
                "satoshi.auth.account.v1",
                0,
                OFFSETS.getAndIncrement(),
                "key",
                headers,
                value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }
}
