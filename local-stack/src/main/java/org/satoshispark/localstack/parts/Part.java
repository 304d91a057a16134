package org.satoshispark.localstack.parts;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** One child process of the suite: all that the supervisor must know to start, watch and stop it. */
public interface Part {
    /** Name in status, log file and pid file. */
    String name();

    /** Every port it listens on, the most telling one first. */
    List<Integer> ports();

    /** Names of the parts that must be ready before this one starts for the first time. */
    default Set<String> after() {
        return Set.of();
    }

    /** Parts of a lower order are stopped earlier (stack.md 2, the stop order trap). */
    StopOrder stopOrder();

    /** Makes folders and files; may run before each start and may take long: then it says why. */
    default void prepare(Consumer<String> progress) {}

    List<String> command();

    default Map<String, String> environment() {
        return Map.of();
    }

    /** Working folder of the process, existing after {@link #prepare}. */
    Path directory();

    /** Whether it answers; asked again and again, so it must return within seconds. */
    boolean ready();

    /** Whether it says of itself that only a new start can help it; not answering says nothing. Within seconds, like {@link #ready}. */
    default boolean broken() {
        return false;
    }

    /** Runs once after each start when it answers, before it counts as ready. */
    default void settle() {}

    /** Runs every few seconds after it was ready, to heal what the process does not heal by itself. */
    default void mend() {}

    /** Name of the signal that asks it to stop. */
    default String stopSignal() {
        return "TERM";
    }
}
