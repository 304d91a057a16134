package org.satoshispark.system.simulation;

import java.time.Instant;
import java.util.Comparator;

/** Something that happens by itself when its time has come; {@code number} decides between equal times. */
record Later(Instant at, long number, Runnable what) implements Comparable<Later> {
    private static final Comparator<Later> ORDER =
            Comparator.comparing(Later::at).thenComparing(Later::number);

    @Override
    public int compareTo(Later other) {
        return ORDER.compare(this, other);
    }
}
