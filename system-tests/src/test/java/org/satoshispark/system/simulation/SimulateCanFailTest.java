package org.satoshispark.system.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.satoshispark.kit.OutboxRow;

/** {@code ./satoshi simulate} ends with 0 only when something was played and every rule held. */
class SimulateCanFailTest {
    /** Fails where no process acts: in what carries the records. */
    private static final Bug IN_THE_WORLD = new Bug() {
        @Override
        public boolean loses(OutboxRow row) {
            throw new IllegalStateException("planted in the world");
        }
    };

    @Test
    void aSeedThatBreaksARuleIsNoSuccess() throws InterruptedException {
        assertEquals(1, Simulate.run(() -> IN_THE_WORLD, "--seeds", "3"));
        assertEquals(1, Simulate.run(() -> IN_THE_WORLD, "--seed", "1"));
        assertEquals(0, Simulate.run(() -> Bug.NONE, "--seeds", "3"));
    }

    @Test
    void whatFailsOutsideOfAProcessIsToldWithItsStory() {
        var histories = new Histories(() -> IN_THE_WORLD, 1, 3, Duration.ofMinutes(1), 3).play();
        var told = histories.failures().getFirst().told();
        assertTrue(told.contains("planted in the world"), told);
        assertTrue(told.contains("Broken: NO_BUG"), told);
        assertTrue(told.matches("(?s).*Replay: ./satoshi simulate --seed [123]$"), told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--seeds 0", "--seeds", "--seeds x", "--seed 1 --seeds 2", "--sed 1"})
    void whatIsAskedWronglyIsNotPlayed(String words) throws InterruptedException {
        assertEquals(2, Simulate.run(() -> Bug.NONE, words.split(" ")));
    }
}
