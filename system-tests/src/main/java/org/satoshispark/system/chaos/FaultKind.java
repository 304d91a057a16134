package org.satoshispark.system.chaos;

/** What may befall the suite (messaging.md 3.4). The order is that of the printed table. */
public enum FaultKind {
    /** {@code kill -9}; the supervisor starts the part again (F1 to F8). */
    KILL("kill -9", 9, 0, 0),
    /** A polite stop of one instance: its consumers leave their group, so the others rebalance, twice (F17). */
    STOP("stop of an instance", 3, 0, 0),
    /** The process stands still and comes back as somebody who does not know how late it is: a long pause, a lost lease. */
    FREEZE("frozen process", 3, 2_000, 15_000),
    /** Connections are reset and refused (F9). */
    CUT("connection cut", 3, 2_000, 10_000),
    /** Connections stay and nothing passes (F9). */
    SILENT("link without a sound", 3, 2_000, 15_000),
    /** Requests pass, answers are lost (F9). */
    HALF_OPEN("answers lost on a link", 2, 2_000, 8_000),
    SLOW("slow link", 2, 5_000, 15_000),
    /** Records of a moment ago once more, byte for byte (F10). */
    DUPLICATES("duplicate records", 2, 0, 0),
    /** Records from the beginning of the topics once more (F10, F11). */
    LATE("late records", 2, 0, 0),
    /** Records that nobody can read (F14). */
    POISON("poison record", 6, 0, 0),
    /** The node's own bad days (F16). */
    NODE("node fault", 7, 2_000, 12_000);

    private final String words;
    private final int cards;
    private final int shortestMs;
    private final int longestMs;

    FaultKind(String words, int cards, int shortestMs, int longestMs) {
        this.words = words;
        this.cards = cards;
        this.shortestMs = shortestMs;
        this.longestMs = longestMs;
    }

    public String words() {
        return words;
    }

    /** How often it is in the deck; a kill more often where there are more parts, so that each dies once. */
    int cards(Targets targets) {
        return this == KILL ? Math.max(cards, targets.parts().size()) : cards;
    }

    int shortestMs() {
        return shortestMs;
    }

    int longestMs() {
        return longestMs;
    }

    boolean onLink() {
        return this == CUT || this == SILENT || this == HALF_OPEN || this == SLOW;
    }
}
