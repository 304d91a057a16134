package org.satoshispark.system.simulation;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** All that is left to chance in a history; the same seed decides the same. */
final class Chance {
    private final SplittableRandom random;

    Chance(long seed) {
        // Neighbouring seeds must not begin alike.
        random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L);
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
