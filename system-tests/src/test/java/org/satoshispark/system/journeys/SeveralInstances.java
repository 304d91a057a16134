package org.satoshispark.system.journeys;

import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.satoshispark.localstack.Replicas;
import org.satoshispark.system.SuiteCommand;
import org.satoshispark.system.Surroundings;

/**
 * The journeys' suite with two instances of every service; afterwards one of each again. A suite that runs like that already is
 * used as it is. Comes after {@link RunningSuite}.
 */
public final class SeveralInstances implements BeforeAllCallback, AfterAllCallback {
    private static final Replicas TWO = Replicas.parse("auth=2,accounting=2,crowdfunding=2,bitcoin=2,dashboard=2");
    private static final Replicas ONE = Replicas.parse("auth=1");

    private boolean restarted;

    @Override
    public void beforeAll(ExtensionContext context) {
        restarted = !Replicas.kept(Surroundings.state()).toString().equals(TWO.toString());
        if (restarted) {
            restart(TWO);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (restarted) {
            restart(ONE);
        }
    }

    private static void restart(Replicas replicas) {
        SuiteCommand.must(Map.of(), "down");
        SuiteCommand.must(Map.of(), "up", "--detach", "--replicas", replicas.toString());
    }
}
