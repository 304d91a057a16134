package org.satoshispark.system.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The build's share of histories; {@code ./satoshi simulate} plays more. */
class SimulationTest {
    /** So many that each kind of thing surely happens. */
    private static final long FEWEST = 4_000;

    private static final long MOST = Long.getLong("simulation.seeds", 25_000);
    private static final Duration TIME = Duration.ofSeconds(45);

    @Test
    void everyRuleHoldsAndEachKindOfThingHappens() {
        var histories = new Histories(() -> Bug.NONE, 1, MOST, TIME, FEWEST).play();
        System.out.println("simulation: " + histories.speed());
        var failures = histories.failures();
        assertEquals(
                "",
                failures.stream().map(Failure::told).collect(Collectors.joining("\n\n")),
                "seeds that broke a rule");
        var missing = Expected.kinds().stream()
                .filter(kind -> histories.coverage().of(kind) == 0)
                .toList();
        assertEquals(List.of(), missing, () -> "never happened in " + histories.played() + " histories");
    }

    @Test
    void theSameSeedTellsTheSameHistory() {
        Silence.falls();
        for (var seed = 1L; seed <= 40; seed++) {
            assertEquals(told(seed), told(seed));
        }
    }

    @Test
    void aHistoryCanBeRead() {
        Silence.falls();
        var story = told(1);
        assertTrue(story.size() > 20, story::toString);
        assertTrue(story.getFirst().matches(" +[0-9]+ +0:00:00.000  .+"), story::getFirst);
    }

    private static List<String> told(long seed) {
        return History.play(seed, Bug.NONE, new Coverage(), new World[1], true)
                .tale
                .lines();
    }
}
