package org.satoshispark.localstack.kafka;

/**
 * A listener of the broker that sends its clients over a link: a broker tells each client the address to come back to.
 *
 * @param name       of the caller, letters only
 * @param port       where the broker listens
 * @param advertised where the caller is told to connect
 */
public record KafkaDetour(String name, int port, int advertised) {

    String listener() {
        return name.toUpperCase(java.util.Locale.ROOT);
    }

    String word() {
        return name + ":" + port + ":" + advertised;
    }

    static KafkaDetour of(String word) {
        String[] parts = word.split(":");
        return new KafkaDetour(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }
}
