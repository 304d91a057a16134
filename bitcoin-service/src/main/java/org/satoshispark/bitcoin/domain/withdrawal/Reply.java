package org.satoshispark.bitcoin.domain.withdrawal;

/** What an input does to a withdrawal. */
public sealed interface Reply {

    /** The withdrawal stands differently now. */
    record Moved(Standing now) implements Reply {}

    /** Known already or too late; right to ignore. */
    record NoEffect() implements Reply {}

    /** Cannot be true together with what we know: ignored, and told to people (G5). */
    record Contradiction(String why) implements Reply {}
}
