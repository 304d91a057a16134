package org.satoshispark.localstack.kafka;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where one broker listens and keeps its things, as handed from the launcher to the child through its environment.
 *
 * @param secrets folder that {@link org.satoshispark.localstack.Secrets} reads
 * @param ready file that the child writes when topics and rights are in place
 */
public record KafkaPlace(int port, int controllerPort, Path data, Path secrets, Path ready) {
    public Map<String, String> environment() {
        return Map.of(
                "SPARK_KAFKA_PORT", Integer.toString(port),
                "SPARK_KAFKA_CONTROLLER_PORT", Integer.toString(controllerPort),
                "SPARK_KAFKA_DATA", data.toString(),
                "SPARK_KAFKA_SECRETS", secrets.toString(),
                "SPARK_KAFKA_READY", ready.toString());
    }

    static KafkaPlace from(Map<String, String> environment) {
        return new KafkaPlace(
                Integer.parseInt(environment.get("SPARK_KAFKA_PORT")),
                Integer.parseInt(environment.get("SPARK_KAFKA_CONTROLLER_PORT")),
                Path.of(environment.get("SPARK_KAFKA_DATA")),
                Path.of(environment.get("SPARK_KAFKA_SECRETS")),
                Path.of(environment.get("SPARK_KAFKA_READY")));
    }

    public String bootstrap() {
        return "127.0.0.1:" + port;
    }
}
