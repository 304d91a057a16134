package org.satoshispark.system.topics;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.satoshispark.system.Surroundings;

/** Puts records into topics. No service may write there, so the broker's admin does. */
public final class Planting implements AutoCloseable {
    private static final int LARGEST_BYTES = 4 << 20;
    private final KafkaProducer<byte[], byte[]> producer;

    public Planting() {
        var kafka = Surroundings.kafkaAdmin();
        producer = new KafkaProducer<>(
                new HashMap<>(Map.of(
                        "bootstrap.servers",
                        kafka.get("SPARK_KAFKA"),
                        "security.protocol",
                        kafka.get("SPARK_KAFKA_PROTOCOL"),
                        "sasl.mechanism",
                        "PLAIN",
                        "sasl.jaas.config",
                        kafka.get("SPARK_KAFKA_JAAS"),
                        "max.request.size",
                        LARGEST_BYTES,
                        "acks",
                        "all")),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Returns when the broker has it; a broker that is away is waited for, at most two minutes. */
    public RecordMetadata plant(ProducerRecord<byte[], byte[]> record) {
        try {
            return producer.send(record).get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException("the broker did not take a record for " + record.topic(), refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
