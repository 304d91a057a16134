package org.satoshispark.localstack.supervision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.satoshispark.localstack.parts.Part;
import org.satoshispark.localstack.parts.StopOrder;

/** Ends processes: asks group after group in the stop order, and insists when asking was not enough. */
final class Stopping {
    private static final long PATIENCE_S = 20;

    private Stopping() {}

    static void inOrder(Map<Part, ProcessHandle> processes) {
        for (StopOrder order : StopOrder.values()) {
            Map<Part, ProcessHandle> group = new java.util.HashMap<>(processes);
            group.keySet().removeIf(part -> part.stopOrder() != order);
            group.forEach((part, process) -> signal(process, part.stopSignal()));
            awaitOrKill(group.values());
        }
    }

    static void one(Part part, ProcessHandle process) {
        signal(process, part.stopSignal());
        awaitOrKill(List.of(process));
    }

    private static void awaitOrKill(Collection<ProcessHandle> processes) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        for (ProcessHandle process : processes) {
            if (!ended(process, end - System.nanoTime())) {
                process.destroyForcibly();
                ended(process, TimeUnit.SECONDS.toNanos(PATIENCE_S));
            }
        }
    }

    private static boolean ended(ProcessHandle process, long nanos) {
        try {
            process.onExit().get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return !process.isAlive();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    private static void signal(ProcessHandle process, String name) {
        if (name.equals("TERM")) {
            process.destroy();
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
