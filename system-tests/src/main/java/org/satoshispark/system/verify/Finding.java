package org.satoshispark.system.verify;

import java.util.List;

/** What one check saw: the figures it compared, and every difference; no differences means that it holds. */
public record Finding(String invariant, String figures, List<String> differences) {
    static final int SHOWN = 20;

    public static Finding of(String invariant, String figures, List<String> differences) {
        return new Finding(invariant, figures, List.copyOf(differences));
    }

    public boolean holds() {
        return differences.isEmpty();
    }
}
