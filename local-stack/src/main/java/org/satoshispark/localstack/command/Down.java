package org.satoshispark.localstack.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.satoshispark.localstack.Ports;
import org.satoshispark.localstack.StateFolder;
import org.satoshispark.localstack.Suite;
import org.satoshispark.localstack.supervision.Leftovers;
import org.satoshispark.localstack.supervision.PidFile;
import org.satoshispark.localstack.supervision.StatusFile;
import org.satoshispark.localstack.supervision.Supervisor;

/** {@code satoshi down}: stops everything in order and leaves no process behind; data stay. */
public final class Down {
    private static final long PATIENCE_S = 150;
    private final StateFolder state;

    public Down(StateFolder state) {
        this.state = state;
    }

    /** @return exit code */
    public int run() {
        Optional<ProcessHandle> supervisor = new PidFile(state.run(), Supervisor.NAME).living();
        supervisor.ifPresent(Down::stop);
        List<String> left = Leftovers.stop(state.run(), new Suite(state, new Ports(Ports.DEFAULT_BASE)).parts());
        new StatusFile(state.run()).delete();
        if (supervisor.isEmpty() && left.isEmpty()) {
            System.out.println("Nothing was running.");
        } else {
            System.out.println("Stopped. All data stay in " + state.root());
        }
        return 0;
    }

    private static void stop(ProcessHandle supervisor) {
        System.out.println("Stopping: services, node, Connect and Keycloak, Kafka, PostgreSQL …");
        supervisor.destroy();
        try {
            supervisor.onExit().get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            supervisor.destroyForcibly();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
