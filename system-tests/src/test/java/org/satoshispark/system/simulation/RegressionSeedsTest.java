package org.satoshispark.system.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Seeds that found a bug once. They tell another story when the scenario changes, so each has a test of its own besides. */
class RegressionSeedsTest {

    @ParameterizedTest(name = "seed {0}: {1}")
    @CsvSource({
        "1455, a late first call paid after the second call had failed (TrackPaymentTest)",
    })
    void everyRuleHolds(long seed, String found) {
        var failure = new Simulation(() -> Bug.NONE).play(seed, new Coverage());
        assertEquals("", failure.map(Failure::told).orElse(""), found);
    }
}
