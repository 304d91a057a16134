package org.satoshispark.system.verify;

import java.util.List;
import org.satoshispark.system.verify.check.EveryOutboxRowIsInItsTopic;
import org.satoshispark.system.verify.check.NoDeadLetters;
import org.satoshispark.system.verify.check.VersionsHaveNoGaps;

/** All invariants that are verified, in the order in which they are told. */
final class Checks {
    static final List<Check> ALL =
            List.of(new EveryOutboxRowIsInItsTopic(), new VersionsHaveNoGaps(), new NoDeadLetters());

    private Checks() {}
}
