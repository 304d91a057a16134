package org.satoshispark.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.satoshispark.system.verify.Verify;

/** What every journey ends with: all invariants of {@code ./satoshi verify} hold. */
final class Proof {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Proof() {}

    static void everythingAddsUp() throws SQLException {
        var broken = Verify.look(PATIENCE).stream()
                .filter(finding -> !finding.holds())
                .map(finding -> finding.invariant() + ": " + finding.differences())
                .toList();
        assertEquals(List.of(), broken);
    }
}
