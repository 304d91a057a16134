package org.satoshispark.system.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What happened, for people. Silent unless somebody listens: a seed that failed is played again to be told. */
final class Tale {
    private final boolean told;
    private final VirtualTime time;
    private final List<String> lines = new ArrayList<>();
    private int step;

    Tale(boolean told, VirtualTime time) {
        this.told = told;
        this.time = time;
    }

    void nextStep() {
        step++;
    }

    int steps() {
        return step;
    }

    void tell(Supplier<String> words) {
        if (told) {
            lines.add("%4d  %12s  %s".formatted(step, time.sinceBegin(), Names.shorten(words.get())));
        }
    }

    List<String> lines() {
        return lines;
    }
}
