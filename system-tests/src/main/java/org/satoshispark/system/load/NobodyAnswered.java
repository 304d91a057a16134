package org.satoshispark.system.load;

/** A client gave up: nobody knows whether its request had an effect. */
public final class NobodyAnswered extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NobodyAnswered(String message) {
        super(message);
    }
}
