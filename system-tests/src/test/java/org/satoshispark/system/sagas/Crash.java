package org.satoshispark.system.sagas;

/** The process is gone: not the work's fault, so nobody may handle it. */
final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    Crash() {
        super("crash", null, false, false);
    }

    /** Mutiny may wrap it on the way; anything else is a real failure. */
    static void orElseThrow(Throwable died) {
        for (var cause = died; cause != null; cause = cause.getCause()) {
            if (cause instanceof Crash) {
                return;
            }
        }
        throw new IllegalStateException("not a crash of the story's making", died);
    }
}
