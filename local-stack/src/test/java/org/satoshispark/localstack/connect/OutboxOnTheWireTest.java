package org.satoshispark.localstack.connect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.satoshispark.localstack.SparkContext;
import org.satoshispark.localstack.kafka.KafkaUsers;
import org.satoshispark.localstack.postgres.TestPostgres;
import org.satoshispark.localstack.testing.TestConnect;
import org.satoshispark.localstack.testing.TestKafka;

/** An outbox row becomes exactly one record: topic, key, the exact header set, the payload's own bytes (DESIGN.md 6). */
class OutboxOnTheWireTest {
    private static final String TOPIC = "satoshi.accounting.transfer.v1";
    private static final String PAYLOAD = "{ \"b\":1,  \"a\" : \"₿ – ü\", \"a\":null }";

    private final TestPostgres postgres = TestPostgres.start();
    private final TestKafka kafka = TestKafka.start();

    @Test
    void a_row_written_before_the_connector_ever_ran_arrives_byte_for_byte() throws SQLException {
        execute(OUTBOX);
        insert("01890000-0000-7000-8000-000000000001", "1");
        TestConnect.start();
        insert("01890000-0000-7000-8000-000000000002", "2");

        List<ConsumerRecord<byte[], byte[]>> records = consume(2);

        ConsumerRecord<byte[], byte[]> first = records.getFirst();
        assertEquals("campaign-1", new String(first.key(), StandardCharsets.UTF_8));
        assertArrayEquals(PAYLOAD.getBytes(StandardCharsets.UTF_8), first.value());
        assertEquals(expectedHeaders("01890000-0000-7000-8000-000000000001", "1"), headers(first));
        assertEquals(expectedHeaders("01890000-0000-7000-8000-000000000002", "2"), headers(records.getLast()));
    }

    private static Map<String, String> expectedHeaders(String id, String version) {
        Map<String, String> headers = new TreeMap<>();
        headers.put("ce_id", id);
        headers.put("ce_source", "/spark/accounting");
        headers.put("ce_type", "org.satoshispark.accounting.transfer-succeeded.v1");
        headers.put("ce_specversion", "1.0");
        headers.put("ce_time", "2026-11-21T10:11:12.123456Z");
        headers.put("ce_subject", "donation-1");
        headers.put("ce_dataschema", "https://satoshispark.org/schemas/transfer-succeeded/1.0.0");
        headers.put("ce_partitionkey", "campaign-1");
        headers.put("ce_aggregateversion", version);
        headers.put("ce_correlationid", "saga-1");
        headers.put("ce_causationid", "cause-1");
        headers.put("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        headers.put("content-type", "application/json");
        return headers;
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new TreeMap<>();
        record.headers().forEach(header -> {
            String before = headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            assertTrue(before == null, "twice: " + header.key());
        });
        return headers;
    }

    private List<ConsumerRecord<byte[], byte[]>> consume(int count) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                kafka.bootstrap(),
                "security.protocol",
                KafkaUsers.PROTOCOL,
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                kafka.jaas(SparkContext.CROWDFUNDING.id()),
                "group.id",
                "crowdfunding-wire-test",
                "auto.offset.reset",
                "earliest");
        List<ConsumerRecord<byte[], byte[]>> received = new java.util.ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (received.size() < count && System.nanoTime() < end) {
                ConsumerRecords<byte[], byte[]> polled = consumer.poll(Duration.ofMillis(200));
                polled.forEach(received::add);
            }
        }
        assertEquals(count, received.size());
        return received;
    }

    private void insert(String id, String version) throws SQLException {
        execute("INSERT INTO outbox VALUES ('" + id + "', '" + TOPIC + "', 'campaign-1',"
                + "'org.satoshispark.accounting.transfer-succeeded.v1', '/spark/accounting', 'donation-1',"
                + "'https://satoshispark.org/schemas/transfer-succeeded/1.0.0',"
                + "'2026-11-21 11:11:12.123456+01', 'campaign-1', '" + version + "', 'saga-1', 'cause-1',"
                + "'00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', '1.0', 'application/json',"
                + "'" + PAYLOAD + "', now())");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), "accounting_owner", postgres.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static final String OUTBOX = """
            CREATE TABLE outbox (
              id uuid NOT NULL, topic text NOT NULL, msg_key text NOT NULL, ce_type text NOT NULL,
              ce_source text NOT NULL, ce_subject text NOT NULL, ce_dataschema text NOT NULL,
              ce_time timestamptz NOT NULL, ce_partitionkey text NOT NULL, ce_aggregateversion text NOT NULL,
              ce_correlationid text NOT NULL, ce_causationid text NOT NULL, traceparent text NOT NULL,
              ce_specversion text NOT NULL, content_type text NOT NULL, payload text NOT NULL,
              created_at timestamptz NOT NULL, PRIMARY KEY (id, created_at)
            ) PARTITION BY RANGE (created_at);
            CREATE TABLE outbox_all PARTITION OF outbox DEFAULT;
            ALTER PUBLICATION spark_outbox ADD TABLE outbox;
            """;
}
