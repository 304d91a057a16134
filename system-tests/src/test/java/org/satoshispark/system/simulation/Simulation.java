package org.satoshispark.system.simulation;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Plays histories by seed. Worlds share nothing, so several threads may play at once. */
final class Simulation {
    private final Supplier<Bug> bug;

    Simulation(Supplier<Bug> bug) {
        this.bug = bug;
        Silence.falls();
    }

    /** Plays one seed; what broke it, without its story. */
    Optional<Violation> breaks(long seed) {
        try {
            History.play(seed, bug.get(), new Coverage());
            return Optional.empty();
        } catch (Violation broken) {
            return Optional.of(broken);
        }
    }

    /** Plays one seed; what broke is told by playing it again. */
    Optional<Failure> play(long seed, Coverage coverage) {
        try {
            History.play(seed, bug.get(), coverage);
            return Optional.empty();
        } catch (Violation broken) {
            return Optional.of(tell(seed, broken));
        }
    }

    private Failure tell(long seed, Violation broken) {
        var again = new World[1];
        try {
            History.play(seed, bug.get(), new Coverage(), again, true);
        } catch (Violation same) {
            if (same.rule == broken.rule && same.getMessage().equals(broken.getMessage())) {
                return new Failure(seed, same.rule, same.getMessage(), again[0].tale.lines(), same);
            }
            return unlike(seed, broken, same.getMessage(), again[0].tale.lines());
        }
        return unlike(seed, broken, "nothing broken", again[0].tale.lines());
    }

    private static Failure unlike(long seed, Violation first, String second, List<String> story) {
        return new Failure(
                seed, Rule.REPLAYS, "first: " + first.getMessage() + "; when played again: " + second, story, first);
    }
}
