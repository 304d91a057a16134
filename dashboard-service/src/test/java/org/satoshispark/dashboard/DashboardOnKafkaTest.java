package org.satoshispark.dashboard;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.satoshispark.kit.Envelope;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.testing.TestTokens;

/** The whole service on a real broker and a real PostgreSQL: hears, rebuilds by REST, refuses truncated topics. */
@QuarkusTest
@WithTestResource(KafkaServiceTestResource.class)
class DashboardOnKafkaTest {
    private static final long PATIENCE_NS = 120_000_000_000L;

    @Inject
    Transactions transactions;

    @ConfigProperty(name = "test.kafka.bootstrap", defaultValue = "only with a broker")
    String bootstrap;

    @ConfigProperty(name = "test.kafka.jaas", defaultValue = "only with a broker")
    String jaas;

    @Test
    void hearsAllTopicsRebuildsFromThemAndRefusesWhenTheirBeginningIsGone() throws Exception {
        var tables = new DashboardTables(transactions);
        tables.empty();
        var history = Histories.everything(12);
        publish(history);
        await(() -> tables.count("inbox") >= history.size());
        assertEquals(List.of(), FoldVerifier.verify(history, tables.select()).differences());

        tables.run("update account_balance set available_msat = 1");
        var rebuild = rebuild();
        await(() -> state(rebuild).equals("live"));
        assertEquals(List.of(), FoldVerifier.verify(history, tables.select()).differences());

        forgetTransfers();
        var refused = rebuild();
        await(() -> state(refused).equals("failed"));
        assertTrue(progress(refused, "reason").contains("satoshi.accounting.transfer.v1-"));
        assertEquals(List.of(), FoldVerifier.verify(history, tables.select()).differences());
    }

    private static String rebuild() {
        return given().auth()
                .oauth2(TestTokens.operator(UUID.randomUUID()))
                .post("/dashboard/v1/rebuilds")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    private static String state(String rebuild) {
        return progress(rebuild, "state");
    }

    private static String progress(String rebuild, String field) {
        return given().auth()
                .oauth2(TestTokens.operator(UUID.randomUUID()))
                .get(rebuild)
                .jsonPath()
                .getString(field);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE_NS;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "waited too long");
            Thread.sleep(50);
        }
    }

    private void publish(List<Envelope> said) throws Exception {
        try (var producer = new KafkaProducer<>(login(), new StringSerializer(), new ByteArraySerializer())) {
            for (var incoming : Histories.records(said)) {
                var record = new ProducerRecord<>(incoming.topic(), incoming.key(), incoming.value());
                incoming.headers()
                        .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
                producer.send(record);
            }
            producer.flush();
        }
    }

    private void forgetTransfers() throws Exception {
        var transfers = new HashMap<TopicPartition, RecordsToDelete>();
        for (var partition = 0; partition < 12; partition++) {
            transfers.put(
                    new TopicPartition("satoshi.accounting.transfer.v1", partition), RecordsToDelete.beforeOffset(-1));
        }
        try (var admin = Admin.create(login())) {
            admin.deleteRecords(transfers).all().get();
        }
    }

    private Map<String, Object> login() {
        return Map.of(
                "bootstrap.servers",
                bootstrap,
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                jaas);
    }
}
