package org.satoshispark.kit;

import io.quarkus.runtime.Quarkus;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * A thread that takes one turn after the other until it is stopped, for what the scheduler's ticks are too coarse. A turn
 * that fails is told and counted, and the next one comes; an {@link Error} ends the process, so that a supervisor starts it
 * anew: no loop is over while its service looks well.
 */
public final class Loop {
    private static final Logger LOG = Logger.getLogger(Loop.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);
    private final String name;
    private final Turn turn;
    private final Duration afterFailure;
    private final Runnable endProcess;
    private final Thread thread;
    private volatile boolean stopped;

    /** What the loop is there for. */
    @FunctionalInterface
    public interface Turn {
        /**
         * @param stopped whether to come to an end
         * @return the rest until the next turn
         */
        Duration take(BooleanSupplier stopped);
    }

    Loop(String name, Turn turn, Duration afterFailure, Runnable endProcess) {
        this.name = name;
        this.turn = turn;
        this.afterFailure = afterFailure;
        this.endProcess = endProcess;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    /** @param name of the thread, and tag of {@code spark_turns_failed} */
    public static Loop start(String name, Turn turn) {
        var loop = new Loop(name, turn, AFTER_FAILURE, () -> Quarkus.asyncExit(1));
        loop.start();
        return loop;
    }

    void start() {
        thread.start();
    }

    /** Ends it at once, in the middle of a turn as well; does not wait. */
    public void stop() {
        stopped = true;
        thread.interrupt();
    }

    private void run() {
        try {
            while (!stopped) {
                rest(turn());
            }
        } catch (RuntimeException | Error broken) {
            LOG.fatalf(broken, "loop %s is broken, ending the process", name);
            endProcess.run();
        }
    }

    private Duration turn() {
        try {
            return turn.take(() -> stopped);
        } catch (RuntimeException failure) {
            if (!stopped) {
                Faults.outlived(name, failure);
            }
            return afterFailure;
        }
    }

    private void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException wakened) {
            // Only stop() ends the loop; a turn that was interrupted by its own means leaves the flag behind.
            LOG.debugf("loop %s was wakened", name);
        }
    }
}
