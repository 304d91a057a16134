package org.satoshispark.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** All instances of one service; whoever is well gets requests in turn. */
final class Instances {
    private static final long PROBE_EVERY_MS = 1_000;
    private final List<Instance> instances;
    private final AtomicInteger turn = new AtomicInteger();

    /** @param addresses host:port of each, at least one */
    Instances(List<String> addresses) {
        instances = addresses.stream().map(String::strip).map(Instance::new).toList();
    }

    /** In the order in which a request tries them: those that are well first, beginning with another one each time. */
    List<Instance> order() {
        int first = Math.floorMod(turn.getAndIncrement(), instances.size());
        List<Instance> order = new ArrayList<>(instances.subList(first, instances.size()));
        order.addAll(instances.subList(0, first));
        order.sort(Comparator.comparing(instance -> !instance.isWell()));
        return order;
    }

    /** Asks each for its readiness every second. A single one is never asked: there is no other to turn to. */
    void watch(Vertx vertx, HttpClient client) {
        if (instances.size() > 1) {
            vertx.setPeriodic(PROBE_EVERY_MS, tick -> instances.forEach(instance -> instance.probe(client)));
        }
    }
}
