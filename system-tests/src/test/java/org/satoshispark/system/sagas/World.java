package org.satoshispark.system.sagas;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.satoshispark.kit.Incoming;
import org.satoshispark.kit.OutboxRow;

/** All services of a story with topics between them, on one thread; {@link #settle} lets everything happen. */
final class World {
    private static final int ROUNDS = 20_000;
    private final List<Service> services;
    private final Weather weather;
    private final Random random;
    private final Map<String, List<Incoming>> topics = new LinkedHashMap<>();
    private final Map<Service, Integer> published = new HashMap<>();
    private final Map<String, Integer> offsets = new HashMap<>();

    World(Weather weather, long seed, Service... services) {
        this.services = List.of(services);
        this.weather = weather;
        this.random = new Random(seed);
    }

    /** Publishes, delivers and runs jobs until nobody has anything left to do. */
    void settle() {
        for (int round = 0; round < ROUNDS; round++) {
            publish();
            if (!deliver() && !work()) {
                return;
            }
        }
        throw new IllegalStateException("the story does not come to rest after " + ROUNDS + " rounds");
    }

    private void publish() {
        for (var service : services) {
            var outbox = service.transactions.outbox();
            for (var row : outbox.subList(published.getOrDefault(service, 0), outbox.size())) {
                var topic = topics.computeIfAbsent(row.topic(), name -> new ArrayList<>());
                topic.add(record(row, topic.size()));
            }
            published.put(service, outbox.size());
        }
    }

    private record Pending(Service service, String topic, List<Incoming> records) {}

    private boolean deliver() {
        var pending = new ArrayList<Pending>();
        for (var service : services) {
            topics.forEach((topic, records) -> {
                var from = offsets.getOrDefault(service.name + topic, 0);
                if (from < records.size()) {
                    pending.add(new Pending(service, topic, records.subList(from, records.size())));
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
        var acknowledged =
                switch (weather) {
                    case ONCE, REORDERED -> hear(pending.service(), batch, 1);
                    case THRICE -> hear(pending.service(), batch, 3);
                    case CRASHING -> survives(pending.service(), batch);
                };
        if (acknowledged) {
            offsets.merge(pending.service().name + pending.topic(), batch.size(), Integer::sum);
        }
    }

    private static boolean hear(Service service, List<Incoming> batch, int times) {
        for (int time = 0; time < times; time++) {
            service.hear(batch);
        }
        return true;
    }

    /** One in three deliveries crashes before its commit, one in three after it and before its acknowledgement. */
    private boolean survives(Service service, List<Incoming> batch) {
        var fate = random.nextInt(3);
        service.transactions.crashPoints(fate == 0 ? World::crash : () -> {}, fate == 1 ? World::crash : () -> {});
        try {
            service.hear(batch);
            return true;
        } catch (Crash | java.util.concurrent.CompletionException died) {
            Crash.orElseThrow(died);
            return false;
        } finally {
            service.transactions.crashPoints(() -> {}, () -> {});
        }
    }

    private boolean work() {
        var worked = false;
        for (var service : services) {
            for (var job : service.jobs) {
                worked |= runs(service, job);
            }
        }
        return worked;
    }

    private boolean runs(Service service, org.satoshispark.kit.Job<?, ?> job) {
        if (weather == Weather.CRASHING) {
            var fate = random.nextInt(6);
            service.transactions.crashPoints(fate == 0 ? World::crash : () -> {}, fate == 1 ? World::crash : () -> {});
        }
        try {
            return job.runOnce() > 0;
        } catch (Crash | java.util.concurrent.CompletionException died) {
            Crash.orElseThrow(died);
            return true;
        } finally {
            service.transactions.crashPoints(() -> {}, () -> {});
        }
    }

    private static void crash() {
        throw new Crash();
    }

    private static Incoming record(OutboxRow row, int offset) {
        var headers = Map.of(
                "ce_id", row.id().toString(),
                "ce_type", row.type(),
                "ce_time", row.time().toInstant().toString(),
                "ce_correlationid", row.correlationId(),
                "ce_causationid", row.causationId(),
                "traceparent", row.traceparent());
        return new Incoming(
                row.topic(), 0, offset, row.key(), headers, row.payload().getBytes(StandardCharsets.UTF_8));
    }
}
