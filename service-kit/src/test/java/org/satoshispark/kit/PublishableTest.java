package org.satoshispark.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import org.junit.jupiter.api.Test;
import org.satoshispark.localstack.kafka.KafkaTopics;

/** A row that Connect could not publish would stop the events of all services, so it cannot be committed. */
class PublishableTest {
    private static final String CHECK_VIOLATION = "23514";
    private static final String INSERT = "insert into outbox (id, topic, msg_key, ce_type, ce_source, ce_subject,"
            + " ce_dataschema, ce_time, ce_partitionkey, ce_aggregateversion, ce_correlationid, ce_causationid,"
            + " traceparent, payload) values ($1, $2, $3, 'type', 'source', 'publishable', 'schema', now(), 'key', '1',"
            + " 'saga', 'cause', 'trace', $4)";

    private final KitDatabase database = KitDatabase.shared();

    @Test
    void everyTopicThatThereIsTakesRows() {
        for (var topic : KafkaTopics.all()) {
            insert(topic, "key", "{}");
        }
        assertEquals(
                KafkaTopics.all().size(),
                database.count("select count(distinct topic) from outbox where ce_subject = 'publishable'"));
    }

    @Test
    void whatConnectCouldNotPublishIsRefused() {
        var topic = KafkaTopics.all().getFirst();
        refused("satoshi.accounting.typo.v1", "key", "{}");
        refused("__debezium-heartbeat.spark", "key", "{}");
        refused(topic, "key", "x".repeat(900_001));
        refused(topic, "k".repeat(10_001), "{}");
        insert(topic, "k".repeat(10_000), "x".repeat(900_000));
    }

    private void refused(String topic, String key, String payload) {
        var refused = assertThrows(PgException.class, () -> insert(topic, key, payload), topic);
        assertEquals(CHECK_VIOLATION, refused.getSqlState());
    }

    private void insert(String topic, String key, String payload) {
        database.pool
                .preparedQuery(INSERT)
                .execute(Tuple.of(Ids.next(), topic, key, payload))
                .await()
                .indefinitely();
    }
}
