package org.satoshispark.localstack;

import java.util.List;
import org.satoshispark.localstack.kafka.KafkaDetour;
import org.satoshispark.localstack.proxy.Links;

/**
 * At which port of the loopback a caller finds PostgreSQL, Kafka and the node: directly, or over a link that can be cut.
 *
 * @param proxied over links; {@code SATOSHI_PROXIED=true} says so
 */
record Routes(Ports ports, boolean proxied) {
    static Routes of(Ports ports) {
        return new Routes(ports, Boolean.parseBoolean(System.getenv("SATOSHI_PROXIED")));
    }

    int postgres(String caller) {
        return proxied ? ports.linkToPostgres(Links.number(caller)) : ports.postgres();
    }

    String kafkaAddress(String caller) {
        boolean over = proxied && Links.kafkaCallers().contains(caller);
        return "127.0.0.1:" + (over ? ports.linkToKafka(Links.number(caller)) : ports.kafka());
    }

    List<KafkaDetour> detours() {
        return Links.kafkaCallers().stream()
                .filter(caller -> proxied)
                .map(caller -> new KafkaDetour(
                        caller, ports.kafkaBehindLink(Links.number(caller)), ports.linkToKafka(Links.number(caller))))
                .toList();
    }

    int node() {
        return proxied ? ports.linkToNode() : ports.simulatorGrpc();
    }
}
