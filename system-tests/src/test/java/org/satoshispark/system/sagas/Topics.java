package org.satoshispark.system.sagas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.satoshispark.kit.Incoming;
import org.satoshispark.kit.OutboxRow;
import org.satoshispark.system.services.Records;

/** What Debezium and Kafka do: outbox rows become records; in bad weather each key has a partition of its own. */
final class Topics {
    private final Map<String, List<Incoming>> partitions = new LinkedHashMap<>();
    private final Map<Service, Integer> published = new HashMap<>();
    private final Weather weather;
    private final Random random;

    Topics(Weather weather, Random random) {
        this.weather = weather;
        this.random = random;
    }

    void publish(Service service) {
        var outbox = service.transactions.outbox();
        var from = published.getOrDefault(service, 0);
        if (from == outbox.size()) {
            return;
        }
        // A capture that dies before it noted how far it was publishes the last rows again.
        var again = weather == Weather.CRASHING ? random.nextInt(Math.min(from, 3) + 1) : 0;
        outbox.subList(from - again, outbox.size()).forEach(this::append);
        published.put(service, outbox.size());
    }

    private void append(OutboxRow row) {
        var name = weather == Weather.REORDERED ? row.topic() + "/" + row.key() : row.topic();
        var records = partitions.computeIfAbsent(name, fresh -> new ArrayList<>());
        records.add(Records.of(row, 0, records.size()));
    }

    Map<String, List<Incoming>> partitions() {
        return partitions;
    }
}
