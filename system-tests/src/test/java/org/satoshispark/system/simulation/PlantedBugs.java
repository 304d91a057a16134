package org.satoshispark.system.simulation;

import java.util.List;
import java.util.stream.Stream;

/** Every planted fault there is; {@code -Dsimulation.rare=true} adds those that a build has no time for. */
final class PlantedBugs {
    private PlantedBugs() {}

    static List<Planted> all() {
        var rare = Boolean.getBoolean("simulation.rare") ? Stream.of(SagaBugs.rare()) : Stream.<List<Planted>>empty();
        return Stream.concat(Stream.of(MessagingBugs.all(), LedgerBugs.all(), NodeBugs.all(), SagaBugs.all()), rare)
                .flatMap(List::stream)
                .toList();
    }
}
