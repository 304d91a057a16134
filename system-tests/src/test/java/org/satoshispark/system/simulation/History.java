package org.satoshispark.system.simulation;

import org.satoshispark.kit.Ids;

/** One history from its seed: chance decides until it grows quiet, then faults stop and everything must come to its end. */
final class History {
    private static final int FEWEST_STEPS = 80;
    private static final int MOST_STEPS = 240;
    private final World world;
    private final Turn turn;

    private History(World world) {
        this.world = world;
        this.turn = new Turn(world);
    }

    /** Plays the seed; answers the world at its end. */
    static World play(long seed, Bug bug, Coverage coverage) {
        return play(seed, bug, coverage, new World[1], false);
    }

    /** {@code begun} gets the world at once, so that it is there also when a rule breaks. */
    static World play(long seed, Bug bug, Coverage coverage, World[] begun, boolean told) {
        Ids.from(new Names(), () -> {
            begun[0] = new World(seed, bug, told, coverage);
            new History(begun[0]).run();
        });
        return begun[0];
    }

    /** What fails outside of a process, in a rule or in the world itself, is a finding, too: it must not end a thread unseen. */
    private void run() {
        try {
            steps();
        } catch (Violation seen) {
            throw seen;
        } catch (RuntimeException | Error broken) {
            throw new Violation(Rule.NO_BUG, "outside of all processes: " + broken, broken);
        }
    }

    private void steps() {
        Scenario.begin(world);
        world.stage.meanwhile(turn::one);
        var steps = world.chance.between(FEWEST_STEPS, MOST_STEPS);
        for (var step = 0; step < steps; step++) {
            world.tale.nextStep();
            turn.one();
            world.watches.check();
        }
        new Quiet(world).untilTheEnd();
        new EndWatch(world).check();
    }
}
