package org.satoshispark.system.simulation;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** All that is left to chance in a history; the same seed decides the same. */
final class Chance {
    private final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(mixed(seed));
    }

    /** Neighbouring seeds must have nothing in common: without this one would play the other's chances a step later. */
    private static long mixed(long seed) {
        var bits = (seed ^ seed >>> 33) * 0xFF51AFD7ED558CCDL;
        bits = (bits ^ bits >>> 33) * 0xC4CEB9FE1A85EC53L;
        return bits ^ bits >>> 33;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    @SafeVarargs
    final <T> T oneOf(T... things) {
        return things[random.nextInt(things.length)];
    }

    /** An amount of {@code least..most} thousand msat, with odd msat more often than not. */
    long thousandMsat(int least, int most) {
        return 1_000L * between(least, most) + (oneIn(2) ? 0 : below(1_000));
    }

    Duration seconds(long... choices) {
        return Duration.ofSeconds(choices[random.nextInt(choices.length)]);
    }
}
