package org.satoshispark.system.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import org.satoshispark.localstack.Parts;

/**
 * Where a result comes from.
 *
 * @param load average over a minute when the run began: who else was there
 */
public record Machine(int cores, long memoryMiB, String kernel, String jdk, double load, String commit) {

    static Machine here() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize() >> 20,
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                system.getSystemLoadAverage(),
                head());
    }

    /** With a plus when files have changed since; {@code unknown} outside of a git checkout. */
    private static String head() {
        var id = git("rev-parse", "--short=12", "HEAD");
        if (id.isEmpty()) {
            return "unknown";
        }
        return git("status", "--porcelain", "--untracked-files=no").isEmpty() ? id : id + "+";
    }

    private static String git(String... words) {
        try {
            var command = new java.util.ArrayList<>(java.util.List.of("git"));
            command.addAll(java.util.List.of(words));
            var process = new ProcessBuilder(command)
                    .directory(Parts.checkout().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var said = new String(process.getInputStream().readAllBytes()).strip();
            return process.waitFor() == 0 ? said : "";
        } catch (IOException noGit) {
            return "";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(stopped));
        }
    }
}
