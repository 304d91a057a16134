package org.satoshispark.system.operate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.satoshispark.localstack.SparkContext;
import org.satoshispark.system.Surroundings;
import org.satoshispark.system.client.Until;

/** How far a service has heard its topics. */
final class ConsumerGroup {
    /** Longer than the session of a killed member. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String id;

    private ConsumerGroup(String id) {
        this.id = id;
    }

    static ConsumerGroup of(SparkContext context) {
        return new ConsumerGroup(context.id());
    }

    /** It will hear everything from the beginning. Waits until its members are gone. */
    void forget() {
        try (var admin = Admin.create(login())) {
            Until.holds("consumer group " + id + " being empty", PATIENCE, () -> forgotten(admin), gone -> gone);
        }
    }

    private boolean forgotten(Admin admin) {
        try {
            admin.deleteConsumerGroups(List.of(id)).all().get();
            return true;
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof GroupIdNotFoundException) {
                return true;
            }
            if (refused.getCause() instanceof GroupNotEmptyException) {
                return false;
            }
            throw new IllegalStateException(refused.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Map<String, Object> login() {
        var kafka = Surroundings.kafkaAdmin();
        return Map.of(
                "bootstrap.servers", kafka.get("SPARK_KAFKA"),
                "security.protocol", kafka.get("SPARK_KAFKA_PROTOCOL"),
                "sasl.mechanism", "PLAIN",
                "sasl.jaas.config", kafka.get("SPARK_KAFKA_JAAS"));
    }
}
