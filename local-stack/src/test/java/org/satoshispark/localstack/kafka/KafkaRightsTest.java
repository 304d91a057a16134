package org.satoshispark.localstack.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.satoshispark.localstack.SparkContext;
import org.satoshispark.localstack.testing.TestKafka;

class KafkaRightsTest {
    private final TestKafka kafka = TestKafka.start();

    @Test
    void a_service_writes_no_topic_not_even_its_own() {
        var settings = login("accounting");
        settings.put("enable.idempotence", false);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var sent = producer.send(new ProducerRecord<>("satoshi.accounting.transfer.v1", "k", "v"));
            ExecutionException refused = assertThrows(ExecutionException.class, sent::get);
            assertInstanceOf(TopicAuthorizationException.class, refused.getCause());
        }
    }

    @Test
    void a_service_reads_only_what_its_sagas_need() {
        assertThrows(
                TopicAuthorizationException.class,
                () -> poll("crowdfunding", "crowdfunding", "satoshi.bitcoin.deposit.v1"));
    }

    @Test
    void a_service_joins_no_other_services_group() {
        assertThrows(
                GroupAuthorizationException.class,
                () -> poll("crowdfunding", "accounting", "satoshi.accounting.transfer.v1"));
    }

    @Test
    void every_context_sees_the_topics_it_may_read() {
        for (SparkContext context : SparkContext.values()) {
            assertEquals(
                    List.of(),
                    KafkaTopics.readBy(context).stream()
                            .filter(topic -> !KafkaTopics.all().contains(topic))
                            .toList());
            try (var consumer = consumer(context.id(), context.id())) {
                for (String topic : KafkaTopics.readBy(context)) {
                    assertEquals(
                            KafkaTopics.PARTITIONS,
                            consumer.partitionsFor(topic).size());
                }
            }
        }
    }

    private void poll(String user, String group, String topic) {
        try (var consumer = consumer(user, group)) {
            consumer.subscribe(List.of(topic));
            consumer.poll(Duration.ofSeconds(30));
        }
    }

    private KafkaConsumer<String, String> consumer(String user, String group) {
        var settings = login(user);
        settings.put("group.id", group);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    private Map<String, Object> login(String user) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", kafka.bootstrap());
        settings.put("security.protocol", KafkaUsers.PROTOCOL);
        settings.put("sasl.mechanism", "PLAIN");
        settings.put("sasl.jaas.config", kafka.jaas(user));
        return settings;
    }
}
