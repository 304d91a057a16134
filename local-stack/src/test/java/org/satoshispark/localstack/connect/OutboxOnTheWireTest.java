package org.satoshispark.localstack.connect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.satoshispark.localstack.SparkContext;
import org.satoshispark.localstack.testing.TestConnect;

/** An outbox row becomes exactly one record: topic, key, the exact header set, the payload's own bytes (DESIGN.md 6). */
class OutboxOnTheWireTest {
    private static final String TOPIC = "satoshi.accounting.transfer.v1";
    private static final String PAYLOAD = "{ \"b\":1,  \"a\" : \"₿ – ü\", \"a\":null }";

    @Test
    void a_row_written_before_the_connector_ever_ran_arrives_byte_for_byte() throws SQLException {
        OutboxTable outbox = new OutboxTable("accounting");
        outbox.create();
        outbox.insert(TOPIC, PAYLOAD, "01890000-0000-7000-8000-000000000001", "1");
        TestConnect.start();
        outbox.insert(TOPIC, PAYLOAD, "01890000-0000-7000-8000-000000000002", "2");

        List<ConsumerRecord<byte[], byte[]>> records = new RecordsOf(TOPIC, SparkContext.CROWDFUNDING.id()).atLeast(2);

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
}
