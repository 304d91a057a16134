package org.satoshispark.dashboard;

/** Which generations of the read models a batch is written to. */
enum Scope {
    /** What comes in now: the generation that answers requests, and the one being built if there is one. */
    NEWS("live", "building"),
    /** What the topics held already: only the one being built. */
    HISTORY("building");

    private final String[] states;

    Scope(String... states) {
        this.states = states;
    }

    String[] states() {
        return states.clone();
    }
}
