package org.satoshispark.system.services;

/** The process is gone: not the work's fault, so nobody may handle it. */
public final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    /** Has neither a trace nor a message of its own: there are many of them. */
    public Crash() {
        super("crash", null, false, false);
    }

    /** Whether {@code died} is one; Mutiny may wrap it on the way. */
    public static boolean is(Throwable died) {
        for (var cause = died; cause != null; cause = cause.getCause()) {
            if (cause instanceof Crash) {
                return true;
            }
        }
        return false;
    }

    /** Anything else is a real failure. */
    public static void orElseThrow(Throwable died) {
        if (!is(died)) {
            throw new IllegalStateException("not a crash of the story's making", died);
        }
    }
}
