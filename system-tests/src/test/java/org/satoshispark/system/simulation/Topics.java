package org.satoshispark.system.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.satoshispark.kit.Incoming;
import org.satoshispark.kit.OutboxRow;
import org.satoshispark.kit.memory.InMemoryTransactions;
import org.satoshispark.system.services.Records;

/** Debezium and Kafka: outbox rows become records of partitions, by key; a capture that dies says the last ones again. */
final class Topics {
    private static final int PARTITIONS = 3;
    private final Map<String, List<Incoming>> partitions = new LinkedHashMap<>();
    private final Map<InMemoryTransactions, int[]> published = new LinkedHashMap<>();
    private final Chance chance;
    private final Coverage coverage;
    private final Bug bug;

    Topics(Rows rows, Chance chance, Coverage coverage, Bug bug) {
        rows.all().forEach(transactions -> published.put(transactions, new int[1]));
        this.chance = chance;
        this.coverage = coverage;
        this.bug = bug;
    }

    /** Publishes what one service has said and is not published, or a part of it. */
    boolean publishSome() {
        var behind = published.entrySet().stream()
                .filter(one -> one.getValue()[0] < one.getKey().outbox().size())
                .toList();
        if (behind.isEmpty()) {
            return false;
        }
        var one = chance.oneOf(behind);
        var outbox = one.getKey().outbox();
        var position = one.getValue();
        if (position[0] > 0 && chance.oneIn(10)) {
            coverage.saw("capture: died and said the last again");
            position[0] -= chance.between(1, Math.min(3, position[0]));
        }
        var to = chance.oneIn(2) ? outbox.size() : chance.between(position[0] + 1, outbox.size());
        outbox.subList(position[0], to).forEach(this::append);
        position[0] = to;
        return true;
    }

    /** Publishes everything there is. */
    void publishAll() {
        published.forEach((transactions, position) -> {
            var outbox = transactions.outbox();
            outbox.subList(position[0], outbox.size()).forEach(this::append);
            position[0] = outbox.size();
        });
    }

    private void append(OutboxRow row) {
        if (!bug.loses(row)) {
            var number = Math.floorMod(row.key().hashCode(), PARTITIONS);
            var records = partition(row.topic(), number);
            records.add(Records.of(row, number, records.size()));
        }
    }

    List<Incoming> partition(String topic, int number) {
        return partitions.computeIfAbsent(topic + "-" + number, fresh -> new ArrayList<>());
    }

    static int partitions() {
        return PARTITIONS;
    }
}
