package org.satoshispark.accounting.adapter.in;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.satoshispark.accounting.Facts;
import org.satoshispark.accounting.adapter.out.Balance;
import org.satoshispark.accounting.adapter.out.Statements;
import org.satoshispark.kit.Ids;
import org.satoshispark.kit.rest.Patience;
import org.satoshispark.messages.Catalogue;
import org.satoshispark.messages.Message;

/** The channel itself: every topic of the service is heard from a real broker, whole polls at a time. */
@QuarkusTest
@WithTestResource(KafkaTestResource.class)
class HeardFromKafkaTest {
    @Inject
    Statements statements;

    @Test
    void hearsAllItsTopics() {
        var alice = Ids.next();
        var bob = Ids.next();
        var campaign = Ids.next();
        try (var topics = new KafkaProducer<>(publisher(), new StringSerializer(), new ByteArraySerializer())) {
            publish(topics, Facts.registered(alice), Facts.registered(bob), Facts.deposited(alice, 1000));
            await(alice, 1000);
            publish(topics, Facts.donated(Ids.next(), campaign, alice, bob, 300));
            await(alice, 700);
            publish(topics, Facts.closed(campaign, bob));
            await(bob, 300);
            publish(topics, Facts.requested(Ids.next(), bob, 200, 5));
            await(bob, 95);
        }
    }

    private void await(java.util.UUID account, long availableMsat) {
        var seen = Patience.await(
                "wait=30",
                () -> statements.balance(account).map(Balance::availableMsat),
                Optional.of(availableMsat)::equals);
        assertEquals(Optional.of(availableMsat), seen);
    }

    private static void publish(KafkaProducer<String, byte[]> topics, Message... facts) {
        for (var fact : facts) {
            var record = Facts.record(fact);
            var topic = Catalogue.of(fact).topic().wireName();
            var published = new ProducerRecord<>(topic, fact.key().toString(), record.value());
            record.headers()
                    .forEach((name, value) -> published.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            topics.send(published);
        }
        topics.flush();
    }

    private static Map<String, Object> publisher() {
        return Map.of(
                "bootstrap.servers", configured("spark.kafka"),
                "security.protocol", configured("spark.kafka.protocol"),
                "sasl.mechanism", "PLAIN",
                "sasl.jaas.config", configured("test.publisher.jaas"),
                "acks", "all");
    }

    private static String configured(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
