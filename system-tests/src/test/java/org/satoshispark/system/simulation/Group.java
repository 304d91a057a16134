package org.satoshispark.system.simulation;

import java.util.ArrayList;
import java.util.List;
import org.satoshispark.kit.Incoming;

/** A service's consumer group: the partitions it hears and how far it has acknowledged each. */
final class Group {
    private final List<Assigned> assigned = new ArrayList<>();

    static final class Assigned {
        final List<Incoming> records;
        int offset;

        Assigned(List<Incoming> records) {
            this.records = records;
        }

        boolean isBehind() {
            return offset < records.size();
        }
    }

    Group(Topics topics, List<String> heard) {
        for (var topic : heard) {
            for (var number = 0; number < Topics.partitions(); number++) {
                assigned.add(new Assigned(topics.partition(topic, number)));
            }
        }
    }

    boolean isBehind() {
        for (var one : assigned) {
            if (one.isBehind()) {
                return true;
            }
        }
        return false;
    }

    List<Assigned> behind() {
        var behind = new ArrayList<Assigned>();
        for (var one : assigned) {
            if (one.isBehind()) {
                behind.add(one);
            }
        }
        return behind;
    }

    /** Everything acknowledged since some record is given out again (lightning.md K6). */
    void seeksBack(Chance chance) {
        for (var one : assigned) {
            one.offset = one.offset == 0 ? 0 : chance.below(one.offset + 1);
        }
    }
}
