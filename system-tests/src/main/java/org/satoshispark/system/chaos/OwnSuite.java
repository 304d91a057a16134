package org.satoshispark.system.chaos;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.satoshispark.localstack.DeleteTree;
import org.satoshispark.localstack.Replicas;
import org.satoshispark.localstack.StateFolder;
import org.satoshispark.localstack.supervision.PidFile;
import org.satoshispark.localstack.supervision.Supervisor;
import org.satoshispark.system.SuiteCommand;

/** A suite for one run of chaos: over links that can be cut, and nobody else's. */
final class OwnSuite implements AutoCloseable {
    private final Thread atCtrlC = new Thread(OwnSuite::stop);
    private final boolean startedHere;

    private OwnSuite(boolean startedHere) {
        this.startedHere = startedHere;
        if (startedHere) {
            Runtime.getRuntime().addShutdownHook(atCtrlC);
        }
    }

    /** @throws IllegalArgumentException with one sentence when the state folder is not as the options need it */
    static OwnSuite of(ChaosOptions options) {
        return options.here() ? found() : start(options.replicas());
    }

    private static OwnSuite found() {
        if (!SuiteCommand.isReady()) {
            throw new IllegalArgumentException("There is no ready suite in "
                    + StateFolder.ofCheckout().root() + ": without --here chaos starts one of its own.");
        }
        return new OwnSuite(false);
    }

    private static OwnSuite start(Replicas replicas) {
        var state = StateFolder.ofCheckout();
        if (new PidFile(state.run(), Supervisor.NAME).living().isPresent()) {
            throw new IllegalArgumentException("A suite runs in " + state.root()
                    + ", where chaos starts one of its own: SATOSHI_STATE=" + state.root()
                    + " ./satoshi down stops it, --here takes it.");
        }
        wipe(state);
        var suite = new OwnSuite(true);
        try {
            SuiteCommand.must(Map.of("SATOSHI_PROXIED", "true"), "up", "--detach", "--replicas", replicas.toString());
            return suite;
        } catch (RuntimeException failed) {
            suite.close();
            throw failed;
        }
    }

    /** What an earlier run left would be taken for this one's; secrets may stay. */
    private static void wipe(StateFolder state) {
        for (var name : List.of("data", "logs", "run")) {
            var folder = state.root().resolve(name);
            if (Files.exists(folder)) {
                DeleteTree.of(folder);
            }
        }
    }

    @Override
    public void close() {
        if (startedHere) {
            Runtime.getRuntime().removeShutdownHook(atCtrlC);
            stop();
        }
    }

    private static void stop() {
        SuiteCommand.must(Map.of(), "down");
    }
}
