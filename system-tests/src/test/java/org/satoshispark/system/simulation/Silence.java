package org.satoshispark.system.simulation;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Services log what they see of faults and carry contexts from thread to thread; histories need neither. */
final class Silence {
    /** Held, because loggers are forgotten when nobody holds them. */
    private static final Logger SERVICES = Logger.getLogger("org.satoshispark");

    private Silence() {}

    static void falls() {
        SERVICES.setLevel(Level.OFF);
        Infrastructure.clearInterceptors();
    }
}
