package org.satoshispark.system.secrecy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.satoshispark.system.journeys.RunningSuite;
import org.satoshispark.system.verify.Verify;

/** After all journeys: nothing that they entrusted to the suite is in a log, a topic, a table that is published, or an error. */
@Tag("journey")
@ExtendWith(RunningSuite.class)
@Order(Integer.MAX_VALUE)
class SecrecyJourneyTest {

    @Test
    void nothingOfAllThatHappenedHasLeaked() throws SQLException {
        var finding = Verify.secrecy();
        System.out.println(finding.invariant() + ": " + finding.figures());
        assertEquals(List.of(), finding.differences());
    }
}
