package org.satoshispark.system.simulation;

import java.util.List;
import java.util.stream.Stream;

/** Every planted fault there is. */
final class PlantedBugs {
    private PlantedBugs() {}

    static List<Planted> all() {
        return Stream.of(MessagingBugs.all(), LedgerBugs.all(), NodeBugs.all(), SagaBugs.all())
                .flatMap(List::stream)
                .toList();
    }
}
