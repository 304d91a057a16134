package org.satoshispark.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * The note that a service must not come near its data until they are restored (docs/runbooks/restore.md). It outlives restarts: all
 * other parts start, and this one waits.
 *
 * @param note a file that is there while it is cut off
 */
public record CutOff(String service, Path note) {
    private static final long GLANCE_NANOS = 500_000_000;

    public static CutOff of(StateFolder state, String service) {
        return new CutOff(service, state.root().resolve("cut-off").resolve(service));
    }

    public void begin() {
        try {
            Files.createDirectories(note.getParent());
            Files.writeString(note, "docs/runbooks/restore.md");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void end() {
        try {
            Files.deleteIfExists(note);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns when it is not cut off.
     *
     * @throws IllegalStateException when the thread is interrupted, which stays so
     */
    public void await(Consumer<String> progress) {
        while (Files.exists(note)) {
            progress.accept("cut off from its data until ./satoshi restore " + service + " --to <moment> is complete");
            LockSupport.parkNanos(GLANCE_NANOS);
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("stopped while cut off");
            }
        }
    }
}
