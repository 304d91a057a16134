package org.satoshispark.system.sagas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.satoshispark.kit.Incoming;

/** All services of a story with topics between them, on one thread; {@link #settle} lets everything happen. */
final class World {
    private static final int ROUNDS = 20_000;
    private final List<Service> services;
    private final Weather weather;
    private final Random random;
    private final Fate fate;
    private final Sabotage sabotage;
    private final Topics topics;
    private final Map<String, Integer> offsets = new HashMap<>();

    World(Weather weather, Random random, Fate fate, Sabotage sabotage, Service... services) {
        this.services = List.of(services);
        this.weather = weather;
        this.random = random;
        this.fate = fate;
        this.sabotage = sabotage;
        this.topics = new Topics(weather, random);
    }

    /** Publishes, delivers and works until nobody has anything left to do. */
    void settle() {
        for (int round = 0; round < ROUNDS; round++) {
            services.forEach(topics::publish);
            var early = weather == Weather.REORDERED && random.nextInt(4) == 0 && work();
            if (!early && !deliver() && !work()) {
                return;
            }
        }
        throw new AssertionError("the story does not come to rest after " + ROUNDS + " rounds");
    }

    private record Pending(Service service, String partition, List<Incoming> records) {}

    private boolean deliver() {
        var pending = new ArrayList<Pending>();
        for (var service : services) {
            topics.partitions().forEach((partition, records) -> {
                var from = offsets.getOrDefault(service.name + partition, 0);
                if (from < records.size()) {
                    pending.add(new Pending(service, partition, records.subList(from, records.size())));
                }
            });
        }
        if (pending.isEmpty()) {
            return false;
        }
        deliver(weather == Weather.REORDERED ? pending.get(random.nextInt(pending.size())) : pending.getFirst());
        return true;
    }

    private void deliver(Pending pending) {
        var batch = List.copyOf(pending.records());
        if (weather == Weather.REORDERED) {
            batch = batch.subList(0, 1 + random.nextInt(batch.size()));
        }
        var heard = batch.stream().filter(record -> !sabotage.loses(record)).toList();
        var acknowledged =
                switch (weather) {
                    case ONCE, REORDERED -> hear(pending.service(), heard, 1);
                    case THRICE -> hear(pending.service(), heard, 3);
                    case CRASHING -> fate.survives(pending.service(), () -> hear(pending.service(), heard, 1), false);
                };
        if (acknowledged) {
            offsets.merge(pending.service().name + pending.partition(), batch.size(), Integer::sum);
        }
    }

    private static boolean hear(Service service, List<Incoming> batch, int times) {
        for (int time = 0; time < times; time++) {
            service.hear(batch);
        }
        return true;
    }

    private boolean work() {
        var worked = false;
        for (var service : services) {
            worked |= workAtOnce(service);
        }
        return worked;
    }

    private boolean workAtOnce(Service service) {
        var said = service.said();
        var more = false;
        for (var chore : service.chores) {
            more |= weather == Weather.CRASHING ? fate.survives(service, chore::work, true) : chore.work();
        }
        return more || service.said() > said;
    }
}
