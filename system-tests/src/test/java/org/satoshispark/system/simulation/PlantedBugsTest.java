package org.satoshispark.system.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault that is planted alone is found within its bound of seeds: rules that cannot fail are worse than none. */
class PlantedBugsTest {
    private static final Path PAGE = Path.of("../docs/results/planted-bugs.md");
    private static final List<Found> FOUND = new ArrayList<>();

    static List<Planted> all() {
        return PlantedBugs.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void isFound(Planted planted) {
        var simulation = new Simulation(planted.bug());
        for (var seed = 1; seed <= planted.bound(); seed++) {
            var broken = simulation.breaks(seed);
            if (broken.isPresent()) {
                FOUND.add(
                        new Found(planted, seed, broken.get().rule, broken.get().getMessage()));
                return;
            }
        }
        fail(planted.name() + " was not found in " + planted.bound() + " seeds");
    }

    @Test
    void thereAreEnough() {
        assertTrue(all().size() >= 20, () -> all().size() + " faults are planted");
        var names = all().stream().map(Planted::name).collect(Collectors.toSet());
        assertEquals(all().size(), names.size(), "two have the same name");
    }

    /** The natural keys hold alone: what the inbox is there for is that nobody has to rely on them. */
    @Test
    void withoutTheInboxNothingIsLostYet() {
        var histories = new Histories(() -> new WithoutInbox(Bug.NONE), 1, 1_000, Duration.ofSeconds(5), 100).play();
        assertEquals(
                "",
                histories.failures().stream().map(Failure::told).collect(Collectors.joining("\n\n")),
                "broken without the inbox");
    }

    @AfterAll
    static void show() throws IOException {
        var page = Found.page(FOUND);
        System.out.println(page);
        if (Boolean.getBoolean("simulation.renew")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
    }
}
