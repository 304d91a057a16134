package org.satoshispark.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.satoshispark.localstack.Parts;

/** {@code ./satoshi} of this checkout, in this JVM's own surroundings (state folder and ports). */
public final class SuiteCommand {
    private static final int MOST_MINUTES = 20;

    private SuiteCommand() {}

    /** @throws IllegalStateException when it does not end well; its output is ours */
    public static void must(Map<String, String> environment, String... words) {
        if (run(ProcessBuilder.Redirect.PIPE, environment, words) != 0) {
            throw new IllegalStateException(
                    "./satoshi " + String.join(" ", words) + " failed; its output stands above");
        }
    }

    /** Whether all parts are ready; quietly. */
    public static boolean isReady() {
        return run(ProcessBuilder.Redirect.DISCARD, Map.of(), "status") == 0;
    }

    private static int run(ProcessBuilder.Redirect output, Map<String, String> environment, String... words) {
        var checkout = Parts.checkout();
        var command = new ArrayList<>(List.of(checkout.resolve("satoshi").toString()));
        command.addAll(List.of(words));
        try {
            var builder =
                    new ProcessBuilder(command).directory(checkout.toFile()).redirectErrorStream(true);
            // Whoever runs this has just built everything; a second Maven in the same folders would tear it down.
            builder.environment().put("SATOSHI_BUILT", "1");
            builder.environment().putAll(environment);
            var process = builder.redirectOutput(output).start();
            // By way of our own stream, because a test's runner talks over the native one.
            Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(System.out::println));
            if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
                process.destroy();
                throw new IllegalStateException(
                        "./satoshi " + List.of(words) + " took more than " + MOST_MINUTES + " minutes");
            }
            return process.exitValue();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
