package org.satoshispark.system.simulation;

/** A refusal that is thrown, so that nothing is stored under the key: the same request may succeed later. */
final class NotNow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotNow() {
        super("not now", null, false, false);
    }

    /** Whether {@code thrown} is one; Mutiny may wrap it on the way. */
    static boolean is(Throwable thrown) {
        return thrown instanceof NotNow || thrown.getCause() instanceof NotNow;
    }
}
