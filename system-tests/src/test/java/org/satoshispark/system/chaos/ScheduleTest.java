package org.satoshispark.system.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.satoshispark.localstack.Replicas;

/** A seed is a schedule, and a schedule leaves out nothing that there is time for. */
class ScheduleTest {
    private static final Targets TARGETS = Targets.of(Replicas.parse("accounting=2,bitcoin=2"));
    private static final long MINUTE_MS = 60_000;

    @Test
    void isAFunctionOfTheSeed() {
        assertEquals(schedule(7, 3), schedule(7, 3));
        assertNotEquals(schedule(7, 3), schedule(8, 3));
    }

    @Test
    void showsEveryKindInThreeMinutes() {
        for (long seed = 0; seed < 200; seed++) {
            assertEquals(
                    Set.of(FaultKind.values()),
                    schedule(seed, 3).stream().map(Fault::kind).collect(Collectors.toSet()),
                    "seed " + seed);
        }
    }

    @Test
    void hitsEveryTargetInAnHour() {
        var hit = schedule(1, 60).stream().map(Fault::target).collect(Collectors.toSet());
        for (var kind : FaultKind.values()) {
            assertTrue(hit.containsAll(TARGETS.of(kind)), kind + " misses some of " + TARGETS.of(kind));
        }
    }

    @Test
    void killsEachPartOnceBeforeAnyTwice() {
        var killed = schedule(3, 60).stream()
                .filter(fault -> fault.kind() == FaultKind.KILL)
                .map(Fault::target)
                .limit(TARGETS.parts().size())
                .toList();
        assertEquals(new HashSet<>(TARGETS.parts()), new HashSet<>(killed));
    }

    @Test
    void isOverBeforeTheLoadEndsAndInOrder() {
        for (int minutes : List.of(1, 3, 30)) {
            var faults = schedule(5, minutes);
            assertTrue(faults.stream().allMatch(fault -> fault.endMs() < minutes * MINUTE_MS));
            assertEquals(
                    faults,
                    faults.stream()
                            .sorted(java.util.Comparator.comparing(Fault::atMs))
                            .toList());
        }
    }

    @Test
    void drawsEveryOperationOfTheLoad() {
        var drawn = new HashSet<Operation>();
        for (int lot = 0; lot < 100; lot++) {
            drawn.add(Operation.of(lot));
        }
        var expected = new HashSet<>(Arrays.asList(Operation.values()));
        expected.remove(Operation.PROBE);
        assertEquals(expected, drawn);
    }

    private static List<Fault> schedule(long seed, int minutes) {
        return Schedule.of(seed, minutes * MINUTE_MS, 6_000, TARGETS);
    }
}
