package org.satoshispark.system.operate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A drill ends with 0 only when nothing was wrong, keeps what tells why, and breaks nothing when it is misspelt. */
class DrillCanFailTest {
    private final AtomicInteger kept = new AtomicInteger();

    @Test
    void passesWhenNothingIsWrong() {
        assertEquals(0, verdict(List::of));
        assertEquals(0, kept.get());
    }

    @Test
    void failsByAViolation() {
        assertEquals(1, verdict(() -> List.of("22 facts were lost")));
        assertEquals(1, kept.get());
    }

    @Test
    void failsWhenASagaHasNoEnd() {
        assertEquals(1, verdict(() -> {
            throw new IllegalStateException("the end of DONATION 1 did not come");
        }));
        assertEquals(1, verdict(() -> {
            throw new AssertionError("another balance");
        }));
        assertEquals(2, kept.get());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"slot-los", "slot-loss --publicaton", "restore nobody", "replay now", "restore auth bitcoin"})
    void breaksNothingWhenItIsMisspelt(String words) {
        assertTrue(Drill.misspelt(List.of(words.split(" "))).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"slot-loss", "slot-loss --publication", "restore", "restore bitcoin", "replay"})
    void knowsItsWords(String words) {
        assertEquals(Optional.empty(), Drill.misspelt(List.of(words.split(" "))));
    }

    private int verdict(Callable<List<String>> drill) {
        return Drill.verdict(drill, kept::incrementAndGet);
    }
}
