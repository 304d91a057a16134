package org.satoshispark.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.satoshispark.kit.Codec;
import org.satoshispark.kit.Envelope;
import org.satoshispark.kit.Incoming;
import org.satoshispark.localstack.kafka.KafkaUsers;
import org.satoshispark.localstack.testing.TestKafka;

/** Against a real broker, with the rights that the dashboard has in the suite. */
class KafkaTopicHistoryTest {
    private final TestKafka kafka = TestKafka.start();

    @Test
    void readsAllThatWasSaidAndSeesWhenTheBeginningIsGone() throws Exception {
        var said = Histories.everything(12);
        publish(said.subList(0, said.size() - 1));
        var history = new KafkaTopicHistory(login("dashboard"));
        try (var reading = history.open()) {
            publish(said.subList(said.size() - 1, said.size()));
            assertEquals(List.of(), reading.gaps());
            assertEquals(said.size() - 1, reading.total());
            var heard = read(reading);
            assertTrue(heard.containsAll(said.subList(0, said.size() - 1)));
        }
        try (var admin = Admin.create(login(KafkaUsers.ADMIN))) {
            var transfers = new HashMap<TopicPartition, RecordsToDelete>();
            for (var partition = 0; partition < 12; partition++) {
                transfers.put(
                        new TopicPartition("satoshi.accounting.transfer.v1", partition),
                        RecordsToDelete.beforeOffset(-1));
            }
            admin.deleteRecords(transfers).all().get();
        }
        try (var reading = history.open()) {
            assertTrue(
                    reading.gaps().getFirst().startsWith("satoshi.accounting.transfer.v1-"), reading.gaps()::toString);
        }
    }

    private static List<Envelope> read(TopicHistory.Reading reading) {
        var heard = new ArrayList<Envelope>();
        for (var batch = reading.next(); !batch.isEmpty(); batch = reading.next()) {
            assertTrue(batch.size() <= 500);
            for (Incoming record : batch) {
                heard.add(Codec.envelope(record).orElseThrow());
            }
        }
        return heard;
    }

    private void publish(List<Envelope> said) throws Exception {
        try (var producer =
                new KafkaProducer<>(login(KafkaUsers.ADMIN), new StringSerializer(), new ByteArraySerializer())) {
            for (var incoming : Histories.records(said)) {
                var record = new ProducerRecord<>(incoming.topic(), incoming.key(), incoming.value());
                incoming.headers().forEach((name, text) -> record.headers()
                        .add(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
                producer.send(record).get();
            }
        }
    }

    private Map<String, Object> login(String user) {
        return Map.of(
                "bootstrap.servers",
                kafka.bootstrap(),
                "security.protocol",
                KafkaUsers.PROTOCOL,
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                kafka.jaas(user));
    }
}
