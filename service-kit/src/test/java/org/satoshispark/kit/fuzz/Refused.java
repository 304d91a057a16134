package org.satoshispark.kit.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Optional;
import java.util.function.Supplier;

/** The only other way that reading a client's text may end: a 400 that names the field. */
public final class Refused {
    private Refused() {}

    /** What was read; empty when it was refused as it should be. */
    public static <T> Optional<T> or(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (HttpProblem refused) {
            assertEquals(400, refused.getStatusCode());
            assertTrue(refused.getParameters().containsKey("errors"), refused::toString);
            return Optional.empty();
        }
    }
}
