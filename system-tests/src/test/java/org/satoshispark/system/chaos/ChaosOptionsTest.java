package org.satoshispark.system.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChaosOptionsTest {

    @Test
    void readsAllOfThem() {
        var options = ChaosOptions.parse(
                List.of(("--seed -4 --minutes 30 --rate 9 --every 2 --replicas bitcoin=2 --json a/b.json --dry-run")
                        .split(" ")));
        assertEquals(-4, options.seed());
        assertEquals(1_800_000, options.lastsMs());
        assertEquals(9, options.rate());
        assertEquals(2_000, options.everyMs());
        assertTrue(options.replicas().toString().contains("bitcoin=2"));
        assertEquals("b.json", options.json().orElseThrow().getFileName().toString());
        assertTrue(options.markdown().isEmpty());
        assertTrue(options.dryRun());
        assertFalse(ChaosOptions.parse(List.of()).dryRun());
    }

    /** Faults come from more than the seed: a command without the rest would play others. */
    @Test
    void tellsHowToPlayTheSameAgain() {
        var options = ChaosOptions.parse(
                List.of("--seed 7 --minutes 30 --rate 3 --every 15 --replicas accounting=2,bitcoin=2".split(" ")));
        var words = List.of(options.again().split(" "));
        assertEquals(List.of("./satoshi", "chaos"), words.subList(0, 2));
        var again = ChaosOptions.parse(words.subList(2, words.size()));
        assertEquals(7, again.seed());
        assertEquals(1_800_000, again.lastsMs());
        assertEquals(3, again.rate());
        assertEquals(15_000, again.everyMs());
        assertEquals(options.replicas().toString(), again.replicas().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--minutes 0", "--minutes x", "--rate 1001", "--seed", "--replicas miner=2", "--fast 1", "go"})
    void refusesTheRestInOneSentence(String words) {
        var refused = assertThrows(IllegalArgumentException.class, () -> ChaosOptions.parse(List.of(words.split(" "))));
        assertFalse(refused.getMessage().contains("\n"));
    }
}
