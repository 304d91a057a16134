package org.satoshispark.system.journeys;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.satoshispark.localstack.lightning.LightningChoice;
import org.satoshispark.localstack.lightning.LightningPrograms;
import org.satoshispark.localstack.lightning.LndVersion;
import org.satoshispark.system.SuiteCommand;
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
    private static final Duration RECOVERY = Duration.ofMinutes(3);

    private boolean startedHere;

    /** A suite that runs already in this state folder is used as it is, and left running. */
    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).computeIfAbsent("suite", key -> {
            startedHere = !SuiteCommand.isReady();
            if (startedHere) {
                lightning().lnd().ifPresent(RunningSuite::canBeRun);
                SuiteCommand.must(Map.of(), "up", "--detach", "--lightning=" + lightning());
            }
            return this;
        });
    }

    /** The node that these journeys are for (see the pom). */
    private static LightningChoice lightning() {
        return LightningChoice.parse(System.getProperty("journey.lightning", "simulator"));
    }

    /** Built here, for the first time takes minutes. Skips the journeys aloud where neither lnd nor Go is. */
    private static void canBeRun(LndVersion version) {
        var missing = LightningPrograms.missing(version);
        Assumptions.assumeTrue(missing.isEmpty(), () -> "SKIPPED: " + missing.get());
        LightningPrograms.of(version, System.out::println);
    }

    @Override
    public void close() {
        if (startedHere) {
            SuiteCommand.must(Map.of(), "down");
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
        Until.holds("everything being ready again", RECOVERY, SuiteCommand::isReady, ready -> ready);
    }

    /** {@code ./satoshi up --detach}, as somebody does it whose supervisor is gone. */
    public static void up() {
        SuiteCommand.must(Map.of(), "up", "--detach");
    }
}
