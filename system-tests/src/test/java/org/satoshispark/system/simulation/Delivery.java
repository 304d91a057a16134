package org.satoshispark.system.simulation;

import java.util.ArrayList;
import java.util.List;
import org.satoshispark.kit.Incoming;

/** Kafka's side of a poll: batches cut anywhere, acknowledged after they had their effect, or not at all. */
final class Delivery {
    private final World world;

    Delivery(World world) {
        this.world = world;
    }

    /** One batch of one partition to one process. */
    void some() {
        var waiting =
                world.instances.stream().filter(one -> one.group.isBehind()).toList();
        if (waiting.isEmpty()) {
            return;
        }
        var who = world.chance.oneOf(waiting);
        var behind = who.group.behind();
        var partition = world.chance.oneOf(behind);
        var backlog = partition.records.size() - partition.offset;
        deliver(who, partition, world.chance.oneIn(2) ? backlog : world.chance.between(1, backlog));
    }

    /** Everything that there is, in order. */
    boolean all() {
        var delivered = false;
        for (var who : world.instances) {
            for (var partition : who.group.behind()) {
                deliver(who, partition, partition.records.size() - partition.offset);
                delivered = true;
            }
        }
        return delivered;
    }

    private void deliver(Instance who, Group.Assigned partition, int count) {
        var from = partition.offset;
        var batch = List.copyOf(partition.records.subList(from, from + count));
        if (world.bug.acknowledgesFirst()) {
            partition.offset = from + count;
        }
        world.tale.tell(() -> who.name + " hears " + words(batch));
        var heard = world.stage.act(
                who,
                "hearing",
                () -> {
                    who.hear(handled(who, batch));
                    return true;
                },
                false);
        if (heard && !world.stage.peaceful && world.chance.oneIn(12)) {
            world.coverage.saw("kafka: acknowledgement lost");
            world.tale.tell(() -> "the acknowledgement of it is lost");
        } else if (heard) {
            world.coverage.saw("kafka: batch acknowledged");
            partition.offset = from + count;
        }
    }

    private List<Incoming> handled(Instance who, List<Incoming> batch) {
        var left = new ArrayList<Incoming>(batch.size());
        for (var record : batch) {
            if (!world.bug.skips(who.service, record)) {
                left.add(record);
            }
        }
        return left;
    }

    private static String words(List<Incoming> batch) {
        return String.join(
                ", ",
                batch.stream()
                        .map(record ->
                                record.headers().get("ce_type").replaceFirst("org.satoshispark.", "") + subject(record))
                        .toList());
    }

    private static String subject(Incoming record) {
        return " of " + record.headers().get("ce_correlationid");
    }
}
