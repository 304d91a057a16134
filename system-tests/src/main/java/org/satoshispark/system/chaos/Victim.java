package org.satoshispark.system.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.LockSupport;
import org.satoshispark.localstack.StateFolder;
import org.satoshispark.localstack.supervision.PidFile;

/** The process of one part. */
final class Victim {
    private Victim() {}

    static String kill(String part) {
        var process = living(part);
        process.destroyForcibly();
        return "process " + process.pid();
    }

    static String stop(String part) {
        var process = living(part);
        process.destroy();
        return "process " + process.pid();
    }

    /** Whatever happens meanwhile, it goes on in the end. */
    static String freeze(String part, long lastsMs) {
        var process = living(part);
        signal("STOP", process);
        try {
            LockSupport.parkNanos(lastsMs * 1_000_000);
        } finally {
            signal("CONT", process);
        }
        return "process " + process.pid() + " for " + lastsMs + " ms";
    }

    /** @throws IllegalStateException when an earlier blow is still felt: nothing to hit */
    private static ProcessHandle living(String part) {
        return new PidFile(StateFolder.ofCheckout().run(), part)
                .living()
                .orElseThrow(() -> new IllegalStateException(part + " was down already"));
    }

    private static void signal(String name, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
