package org.satoshispark.system.simulation;

/** A rule that did not hold, with the figures. */
final class Violation extends AssertionError {
    private static final long serialVersionUID = 1L;
    final Rule rule;

    Violation(Rule rule, String figures) {
        super(figures);
        this.rule = rule;
    }

    Violation(Rule rule, String figures, Throwable cause) {
        super(figures, cause);
        this.rule = rule;
    }

    /** Throws unless it {@code holds}; {@code figures} are put together only then. */
    static void unless(boolean holds, Rule rule, java.util.function.Supplier<String> figures) {
        if (!holds) {
            throw new Violation(rule, Names.shorten(figures.get()));
        }
    }

    static void unlessEqual(long expected, long found, Rule rule, java.util.function.Supplier<String> what) {
        unless(expected == found, rule, () -> what.get() + ": " + found + " instead of " + expected);
    }
}
