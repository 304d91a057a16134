package org.satoshispark.system.load;

import java.util.Objects;
import java.util.function.Supplier;

/** What an answer must be; where it is not, somebody lost or won something. */
final class Must {
    private Must() {}

    /** @throws IllegalStateException that says both, and {@code what} it is about */
    static void be(Object expected, Object actual, Supplier<String> what) {
        if (!Objects.equals(expected, actual)) {
            throw new IllegalStateException(what.get() + ": expected " + expected + " but found " + actual);
        }
    }
}
