package org.satoshispark.kit;

/** What a message speaks of is not to be seen: perhaps only not yet, for PostgreSQL publishes a commit before it shows it (ADR 19). */
final class NotVisibleYet extends IllegalStateException {
    private static final long serialVersionUID = 1;

    NotVisibleYet(String repository, Object id) {
        super("no " + repository + " has id " + id + " yet");
    }
}
