package org.satoshispark.system.journeys;

import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.satoshispark.system.demo.Demo;

/** The story of {@code ./satoshi demo}, with all its endings, on the real parts. */
@Tag("journey")
@ExtendWith(RunningSuite.class)
class StoryJourneyTest {

    @Test
    void aliceGivesAndBobCollects() throws SQLException {
        Demo.play(RunningSuite.api());
        Proof.everythingAddsUp();
    }
}
