package org.satoshispark.localstack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A child that ends when this JVM ends, however it ends: a shell in between sees our end of its input close. */
public final class TiedProcess {
    private static final long PATIENCE_S = 90;
    private final String name;
    private final Path log;
    private final Process shell;

    /** @param signal what asks the child to stop: TERM, or INT for PostgreSQL */
    public TiedProcess(String name, String signal, List<String> command, Map<String, String> environment, Path folder) {
        this.name = name;
        this.log = folder.resolve(name + ".log");
        String script = "\"$@\" & child=$!; cat >/dev/null; kill -" + signal + " $child; wait $child";
        List<String> words = new ArrayList<>(List.of("sh", "-c", script, name));
        words.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            shell = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits at most 90 s. */
    public TiedProcess await(BooleanSupplier ready) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        boolean begun = false;
        while (!ready.getAsBoolean()) {
            // The shell's children are the reader of our pipe and the process; both come a moment after the shell.
            boolean running = shell.descendants().count() >= 2;
            begun |= running;
            if (!shell.isAlive() || begun && !running || System.nanoTime() > end) {
                throw new IllegalStateException(name + " did not start: " + said());
            }
            pause();
        }
        return this;
    }

    public void stop() {
        try {
            shell.getOutputStream().close();
            if (!shell.waitFor(20, TimeUnit.SECONDS)) {
                shell.descendants().forEach(ProcessHandle::destroyForcibly);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@code kill -9} of the child; returns when it is gone. */
    public void kill() {
        List<ProcessHandle> children = shell.descendants().toList();
        children.forEach(ProcessHandle::destroyForcibly);
        children.forEach(child -> child.onExit().join());
        shell.destroyForcibly();
    }

    private String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
