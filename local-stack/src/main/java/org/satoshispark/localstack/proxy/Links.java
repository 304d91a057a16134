package org.satoshispark.localstack.proxy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.satoshispark.localstack.Ports;
import org.satoshispark.localstack.SparkContext;

/** Every way of the suite that a network could break: to PostgreSQL, to Kafka, to the node. Each caller has its own. */
public final class Links {
    /** Who calls besides the services: Kafka Connect. */
    public static final String CONNECT = "connect";

    private Links() {}

    /** All of them, services first; auth hears nothing, so it has no way to Kafka. */
    public static List<Link> of(Ports ports) {
        List<Link> links = new ArrayList<>();
        callers()
                .forEach(caller -> links.add(
                        new Link(caller + "-postgres", ports.linkToPostgres(number(caller)), ports.postgres())));
        kafkaCallers()
                .forEach(caller -> links.add(new Link(
                        caller + "-kafka", ports.linkToKafka(number(caller)), ports.kafkaBehindLink(number(caller)))));
        links.add(new Link(SparkContext.BITCOIN.id() + "-node", ports.linkToNode(), ports.simulatorGrpc()));
        return List.copyOf(links);
    }

    /** Who hears or speaks over Kafka; each has a listener of its own there, as a broker tells its clients where to go. */
    public static List<String> kafkaCallers() {
        return callers()
                .filter(caller -> !caller.equals(SparkContext.AUTH.id()))
                .toList();
    }

    /** The place of a caller within its block of ports. */
    public static int number(String caller) {
        return callers().toList().indexOf(caller);
    }

    private static Stream<String> callers() {
        return Stream.concat(Arrays.stream(SparkContext.values()).map(SparkContext::id), Stream.of(CONNECT));
    }
}
