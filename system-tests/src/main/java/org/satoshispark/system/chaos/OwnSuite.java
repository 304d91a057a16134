package org.satoshispark.system.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.satoshispark.localstack.DeleteTree;
import org.satoshispark.localstack.StateFolder;
import org.satoshispark.localstack.supervision.PidFile;
import org.satoshispark.localstack.supervision.Supervisor;
import org.satoshispark.system.SuiteCommand;

/** A suite for one run of chaos: empty, over links that can be cut, and nobody else's. */
final class OwnSuite implements AutoCloseable {
    private OwnSuite() {}

    /** @throws IllegalArgumentException when another run, or what it left, is in the way */
    static OwnSuite start(String replicas) {
        var state = StateFolder.ofCheckout();
        if (new PidFile(state.run(), Supervisor.NAME).living().isPresent()) {
            throw new IllegalArgumentException(
                    "A suite runs in " + state.root() + ", where chaos starts one of its own: SATOSHI_STATE="
                            + state.root() + " ./satoshi down stops it.");
        }
        wipe(state);
        var words = new ArrayList<>(List.of("up", "--detach"));
        if (!replicas.isEmpty()) {
            words.addAll(List.of("--replicas", replicas));
        }
        Map<String, String> environment = new HashMap<>(Map.of("SATOSHI_PROXIED", "true"));
        try {
            SuiteCommand.must(environment, words.toArray(String[]::new));
        } catch (RuntimeException failed) {
            SuiteCommand.must(Map.of(), "down");
            throw failed;
        }
        return new OwnSuite();
    }

    /** What an earlier run left would be taken for this one's; secrets may stay. */
    private static void wipe(StateFolder state) {
        try {
            for (var name : List.of("data", "logs", "run")) {
                var folder = state.root().resolve(name);
                if (Files.exists(folder)) {
                    DeleteTree.of(folder);
                }
            }
            Files.deleteIfExists(state.root().resolve("replicas"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        SuiteCommand.must(Map.of(), "down");
    }
}
