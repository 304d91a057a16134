package org.satoshispark.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.satoshispark.system.operate.Drill;

/** What the runbooks say is played on the running suite: something breaks under load, is mended, and nothing was lost. */
@Tag("journey")
@ExtendWith(RunningSuite.class)
class DrillsJourneyTest {

    @ParameterizedTest
    @ValueSource(strings = {"slot-loss", "slot-loss --publication", "restore", "replay"})
    void whatADrillBreaksItMends(String drill) throws Exception {
        var words = List.of(drill.split(" "));
        assertEquals(List.of(), Drill.run(words.getFirst(), words.subList(1, words.size())));
    }
}
