package org.satoshispark.localstack.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.satoshispark.localstack.DeleteTree;
import org.satoshispark.localstack.JavaCommand;
import org.satoshispark.localstack.Ports;
import org.satoshispark.localstack.StateFolder;
import org.satoshispark.localstack.Suite;
import org.satoshispark.localstack.supervision.PartStatus;
import org.satoshispark.localstack.supervision.PidFile;
import org.satoshispark.localstack.supervision.StatusFile;
import org.satoshispark.localstack.testing.TestFolder;

/** Runs the launcher as users do, as a process of its own, with PostgreSQL as the only part. */
final class Launcher implements AutoCloseable {
    /** What one command printed and how it ended. */
    record Outcome(int exitCode, String said) {}

    final Path folder = TestFolder.create("launcher");
    final StateFolder state = new StateFolder(folder.resolve("state"));
    final Ports ports = freePorts();

    Outcome run(String... words) throws IOException, InterruptedException {
        return run(Map.of(), words);
    }

    /** With more in its environment than usual. */
    Outcome run(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(JavaCommand.java(64, "-cp", System.getProperty("java.class.path")));
        command.add("org.satoshispark.localstack.Main");
        command.addAll(List.of(words));
        Path said = folder.resolve("said");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        Files.createDirectories(state.root());
        builder.environment().put("SATOSHI_STATE", state.root().toString());
        builder.environment().put("SATOSHI_PORT_BASE", Integer.toString(ports.base()));
        builder.environment().put("SATOSHI_PARTS", "postgres");
        builder.environment().putAll(environment);
        int exitCode = builder.start().waitFor();
        return new Outcome(exitCode, Files.readString(said));
    }

    /** A block that nobody listens on now, below those that the system gives out by itself. */
    private static Ports freePorts() {
        for (int attempt = 0; attempt < 50; attempt++) {
            Ports ports = new Ports(ThreadLocalRandom.current().nextInt(180, 300) * 100);
            try (ServerSocket free = new ServerSocket(ports.postgres(), 1, InetAddress.getLoopbackAddress())) {
                return ports;
            } catch (IOException taken) {
                // The next block.
            }
        }
        throw new IllegalStateException("no block of ports is free");
    }

    Suite suite() {
        return new Suite(state, ports);
    }

    ProcessHandle process(String name) {
        return new PidFile(state.run(), name).living().orElseThrow();
    }

    PartStatus postgres() {
        return new StatusFile(state.run()).read().parts().getFirst();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("down");
        DeleteTree.of(folder);
    }
}
