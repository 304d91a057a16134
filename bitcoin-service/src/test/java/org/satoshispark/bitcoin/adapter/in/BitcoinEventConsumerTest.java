package org.satoshispark.bitcoin.adapter.in;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.satoshispark.bitcoin.testing.BitcoinTestResource;
import org.satoshispark.kit.Codec;
import org.satoshispark.kit.Transactions;
import org.satoshispark.messages.AccountingEvent;
import org.satoshispark.messages.Message;

/** Records as Kafka gives them, on a real PostgreSQL. What each verdict does to a withdrawal is tested with withdrawals. */
@QuarkusTest
@WithTestResource(BitcoinTestResource.class)
class BitcoinEventConsumerTest {
    private static final String TOPIC = "satoshi.accounting.account.v1";

    @Inject
    BitcoinEventConsumer consumer;

    @Inject
    Transactions transactions;

    private long offset = System.nanoTime();

    private ConsumerRecord<String, byte[]> record(String type, byte[] value) {
        var record = new ConsumerRecord<>(TOPIC, 0, offset++, "key", value);
        var id = UUID.randomUUID().toString();
        Map.of(
                        "ce_type",
                        type,
                        "ce_id",
                        id,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_correlationid",
                        id,
                        "ce_causationid",
                        id)
                .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private ConsumerRecord<String, byte[]> record(String type, Message message) {
        return record(type, Codec.write(message).getBytes(StandardCharsets.UTF_8));
    }

    private void hear(List<ConsumerRecord<String, byte[]>> records) {
        var batch = new ConsumerRecords<>(Map.of(new TopicPartition(TOPIC, 0), records), Map.of());
        consumer.hear(batch).await().atMost(Duration.ofSeconds(30));
    }

    private List<Long> buried(long from) {
        return transactions
                .read("select record_offset from dead_letter where record_offset >= $1 order by 1", from)
                .await()
                .atMost(Duration.ofSeconds(10))
                .stream()
                .map(row -> (Long) row[0])
                .toList();
    }

    @Test
    void whatIsNoneOfItsBusinessIsPassedOverAndWhatCannotBeHandledIsBuriedOnce() {
        var from = offset;
        var account = UUID.randomUUID();
        var opened = new AccountingEvent.AccountOpened(account, Instant.now(), 1);
        var ofNobody =
                new AccountingEvent.WithdrawalRejected(UUID.randomUUID(), account, 5, 1, "INSUFFICIENT_FUNDS", 1);
        var batch = List.of(
                record("org.satoshispark.accounting.account-opened.v1", opened),
                record("org.satoshispark.accounting.came-later.v1", new byte[] {1}),
                record(
                        "org.satoshispark.accounting.withdrawal-rejected.v1",
                        "not json".getBytes(StandardCharsets.UTF_8)),
                record("org.satoshispark.accounting.withdrawal-rejected.v1", ofNobody));
        hear(batch);
        hear(batch);
        assertThat(buried(from)).containsExactly(from + 2, from + 3);
    }
}
