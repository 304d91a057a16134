package org.satoshispark.localstack.kafka;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where one broker listens and keeps its things, as handed from the launcher to the child through its environment.
 *
 * @param secrets folder that {@link org.satoshispark.localstack.Secrets} reads
 * @param ready file that the child writes when topics and rights are in place
 * @param detours listeners for callers that come over a link which can be cut; none in an ordinary suite
 */
public record KafkaPlace(int port, int controllerPort, Path data, Path secrets, Path ready, List<KafkaDetour> detours) {
    private static final String DETOURS = "SPARK_KAFKA_DETOURS";

    public KafkaPlace(int port, int controllerPort, Path data, Path secrets, Path ready) {
        this(port, controllerPort, data, secrets, ready, List.of());
    }

    public Map<String, String> environment() {
        return Map.of(
                "SPARK_KAFKA_PORT",
                Integer.toString(port),
                "SPARK_KAFKA_CONTROLLER_PORT",
                Integer.toString(controllerPort),
                "SPARK_KAFKA_DATA",
                data.toString(),
                "SPARK_KAFKA_SECRETS",
                secrets.toString(),
                "SPARK_KAFKA_READY",
                ready.toString(),
                DETOURS,
                detours.stream().map(KafkaDetour::word).collect(Collectors.joining(",")));
    }

    static KafkaPlace from(Map<String, String> environment) {
        return new KafkaPlace(
                Integer.parseInt(environment.get("SPARK_KAFKA_PORT")),
                Integer.parseInt(environment.get("SPARK_KAFKA_CONTROLLER_PORT")),
                Path.of(environment.get("SPARK_KAFKA_DATA")),
                Path.of(environment.get("SPARK_KAFKA_SECRETS")),
                Path.of(environment.get("SPARK_KAFKA_READY")),
                Arrays.stream(environment.getOrDefault(DETOURS, "").split(","))
                        .filter(word -> !word.isBlank())
                        .map(KafkaDetour::of)
                        .toList());
    }

    public String bootstrap() {
        return "127.0.0.1:" + port;
    }
}
