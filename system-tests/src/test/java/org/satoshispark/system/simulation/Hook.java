package org.satoshispark.system.simulation;

import java.util.function.Supplier;

/** Around each call of the node by a process of ours. */
interface Hook {

    /** Calls; {@code name} is what crash points and coverage are named after. */
    <T> T call(String name, Supplier<T> real);
}
