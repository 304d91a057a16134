package org.satoshispark.system.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.satoshispark.system.Surroundings;
import org.satoshispark.system.client.Api;
import org.satoshispark.system.client.Outside;
import org.satoshispark.system.client.Person;
import org.satoshispark.system.client.Until;

/**
 * The whole suite as people start it, by {@code ./satoshi up}, once for all journeys of a run and stopped after them. It has
 * its own ports and state folder (see the pom), so that it does not meet a suite that somebody is using.
 */
public final class RunningSuite implements BeforeAllCallback, AutoCloseable {
    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final int START_MINUTES = 8;
    private static final Duration RECOVERY = Duration.ofMinutes(3);

    private boolean startedHere;

    /** A suite that runs already in this state folder is used as it is, and left running. */
    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).computeIfAbsent("suite", key -> {
            startedHere = run(List.of("status")) != 0;
            if (startedHere) {
                satoshi("up", "--detach");
            }
            return this;
        });
    }

    @Override
    public void close() {
        if (startedHere) {
            satoshi("down");
        }
    }

    /** The public REST interface. */
    public static Api api() {
        return new Api(Surroundings.origin());
    }

    /** Wallets and invoices outside of us. */
    public static Outside outside() {
        return new Outside(api());
    }

    /** Who may look into the ledger and rebuild read models. */
    public static Person operator() {
        return Person.returning(api(), "operator", Surroundings.operatorPassword());
    }

    /** Waits until the supervisor has brought everything back. */
    public static void awaitReady() {
        Until.holds("everything being ready again", RECOVERY, () -> run(List.of("status")) == 0, ready -> ready);
    }

    /** {@code ./satoshi up --detach}, as somebody does it whose supervisor is gone. */
    public static void up() {
        satoshi("up", "--detach");
    }

    private static void satoshi(String... words) {
        if (run(List.of(words)) != 0) {
            throw new IllegalStateException(
                    "./satoshi " + String.join(" ", words) + " failed; its output stands above");
        }
    }

    private static int run(List<String> words) {
        try {
            var command = new java.util.ArrayList<>(
                    List.of(CHECKOUT.resolve("satoshi").toString()));
            command.addAll(words);
            var builder =
                    new ProcessBuilder(command).directory(CHECKOUT.toFile()).redirectErrorStream(true);
            // The reactor has just built everything; a second Maven in the same folders would tear it down.
            builder.environment().put("SATOSHI_BUILT", "1");
            builder.redirectOutput(
                    words.getFirst().equals("status")
                            ? ProcessBuilder.Redirect.DISCARD
                            : ProcessBuilder.Redirect.INHERIT);
            var process = builder.start();
            if (!process.waitFor(START_MINUTES, TimeUnit.MINUTES)) {
                process.destroy();
                throw new IllegalStateException("./satoshi " + words + " took more than " + START_MINUTES + " minutes");
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
