package org.satoshispark.system.chaos;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.satoshispark.localstack.Ports;
import org.satoshispark.localstack.Replicas;
import org.satoshispark.localstack.SparkContext;
import org.satoshispark.localstack.proxy.Link;
import org.satoshispark.localstack.proxy.Links;
import org.satoshispark.messages.Topic;

/**
 * All that can be hit.
 *
 * @param services instances: {@code bitcoin}, {@code bitcoin-2}
 * @param parts    what can be killed: all instances and what they stand on
 * @param links    ways that can be cut
 * @param topics   where records can be planted
 */
public record Targets(List<String> services, List<String> parts, List<String> links, List<String> topics) {
    private static final List<String> GROUND =
            List.of("gateway", "kafka", "connect", "postgres", "keycloak", "simulator");

    /** @param replicas instances of a service where there are more than one */
    public static Targets of(Replicas replicas) {
        var services = new ArrayList<String>();
        for (var context : SparkContext.values()) {
            services.add(context.id());
            for (int instance = 2; instance <= replicas.of(context); instance++) {
                services.add(context.id() + "-" + instance);
            }
        }
        var parts = new ArrayList<>(services);
        parts.addAll(GROUND);
        return new Targets(
                List.copyOf(services),
                List.copyOf(parts),
                Links.of(new Ports(Ports.DEFAULT_BASE)).stream().map(Link::name).toList(),
                Arrays.stream(Topic.values()).map(Topic::wireName).toList());
    }

    /** What a fault of that kind can hit. */
    List<String> of(FaultKind kind) {
        return switch (kind) {
            case KILL -> parts;
            case STOP, FREEZE -> services;
            case CUT, SILENT, HALF_OPEN, SLOW -> links;
            case DUPLICATES, LATE -> List.of("all topics");
            case POISON -> topics;
            case NODE -> Arrays.stream(NodeFault.values()).map(Enum::name).toList();
        };
    }
}
