package org.satoshispark.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.satoshispark.system.walk.Walk;

/** A short walk along every OpenAPI document, always with the same seed; docs/results has the long one. */
@Tag("journey")
@ExtendWith(RunningSuite.class)
class WalkJourneyTest {

    @Test
    void noAnswerIsOtherThanDocumented() throws IOException, InterruptedException {
        var run = Walk.with(
                Map.of(),
                "--requests",
                "400",
                "--examples",
                "4",
                "--seed",
                "20261121",
                "--variants",
                "2",
                "--at-once",
                "2");
        assertEquals(0, run.exit(), run.said());
    }
}
