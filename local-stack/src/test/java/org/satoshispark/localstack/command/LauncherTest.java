package org.satoshispark.localstack.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.satoshispark.localstack.supervision.PartState;

class LauncherTest {
    private final Launcher launcher = new Launcher();

    @AfterEach
    void leaveNothingBehind() throws IOException, InterruptedException {
        launcher.close();
    }

    @Test
    void a_port_in_use_gets_a_sentence_that_says_what_to_do() throws Exception {
        int port = launcher.ports.postgres();
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            Launcher.Outcome up = launcher.run("up", "--detach");

            assertEquals(1, up.exitCode());
            assertTrue(taken.isBound());
            assertTrue(
                    up.said().startsWith("Port " + port + ", needed for postgres, is in use by another program"),
                    up.said());
            assertTrue(up.said().contains("SATOSHI_PORT_BASE=" + (launcher.ports.base() + 1000)), up.said());
        }
        assertEquals(3, launcher.run("status").exitCode());
    }

    @Test
    void a_real_lnd_without_go_gets_a_sentence() throws Exception {
        Map<String, String> bare = Map.of(
                "PATH",
                "/usr/bin:/bin",
                "SATOSHI_CACHE",
                launcher.folder.resolve("empty").toString());
        Assumptions.assumeFalse(
                Files.isExecutable(Path.of("/usr/bin/go")), "Go is in the usual folders, it cannot be hidden");

        Launcher.Outcome up = launcher.run(bare, "up", "--detach", "--lightning=lnd");

        assertEquals(1, up.exitCode());
        assertTrue(up.said().contains("install Go"), up.said());
        assertEquals(1, up.said().strip().lines().count(), up.said());
        assertFalse(Files.exists(launcher.state.root().resolve("lightning")), "nothing was begun");
    }

    @Test
    void ports_among_those_of_the_kernel_get_a_sentence_and_are_used() throws Exception {
        Assumptions.assumeTrue(Files.exists(OutgoingPorts.OF_THE_KERNEL), "the kernel does not say which it gives out");
        int base = OutgoingPorts.read(OutgoingPorts.OF_THE_KERNEL).orElseThrow().first()
                + ThreadLocalRandom.current().nextInt(2_000);

        Launcher.Outcome up = launcher.run(Map.of("SATOSHI_PORT_BASE", Integer.toString(base)), "up", "--detach");

        assertEquals(0, up.exitCode(), up.said());
        assertTrue(up.said().startsWith("Warning: port " + (base + 20) + ", needed for postgres"), up.said());
    }

    @Test
    void a_full_disk_gets_a_sentence() {
        CannotStart refusal =
                assertThrows(CannotStart.class, () -> Preflight.enoughDisk(launcher.folder, Long.MAX_VALUE));
        assertTrue(refusal.getMessage().contains("make room"), refusal.getMessage());
    }

    @Test
    void down_leaves_no_process_and_up_finds_all_data_again() throws Exception {
        assertEquals(0, launcher.run("up", "--detach").exitCode());
        write("kept");
        ProcessHandle server = launcher.process("postgres");
        assertEquals(0, launcher.run("status").exitCode());

        assertEquals(0, launcher.run("down").exitCode());
        assertFalse(server.isAlive());

        assertEquals(0, launcher.run("up", "--detach").exitCode());
        assertEquals("kept", read());
        assertEquals(0, launcher.run("up", "--detach").exitCode(), "up on a running suite only says where it is");
    }

    @Test
    void a_killed_supervisor_leaves_a_run_that_the_next_up_replaces() throws Exception {
        assertEquals(0, launcher.run("up", "--detach").exitCode());
        write("kept");
        ProcessHandle server = launcher.process("postgres");
        ProcessHandle supervisor = launcher.process("supervisor");
        supervisor.destroyForcibly();
        supervisor.onExit().join();
        assertTrue(server.isAlive());
        assertTrue(launcher.run("status").said().contains("unsupervised"));

        Launcher.Outcome up = launcher.run("up", "--detach");

        assertEquals(0, up.exitCode(), up.said());
        assertTrue(up.said().contains("Stopped what an earlier run that was killed had left: postgres"), up.said());
        assertFalse(server.isAlive());
        assertEquals("kept", read());
    }

    @Test
    void a_killed_postgres_comes_back_by_itself_with_all_that_was_committed() throws Exception {
        assertEquals(0, launcher.run("up", "--detach").exitCode());
        write("committed");
        ProcessHandle server = launcher.process("postgres");

        server.destroyForcibly();
        server.onExit().join();

        await(() -> launcher.postgres().restarts() > 0 && launcher.postgres().state() == PartState.READY);
        assertEquals("committed", read());
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "did not happen within a minute");
            Thread.sleep(50);
        }
    }

    private void write(String word) throws SQLException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            statement.execute("CREATE TABLE fact (word text); INSERT INTO fact VALUES ('" + word + "')");
        }
    }

    private String read() throws SQLException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("SELECT word FROM fact")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Connection owner() throws SQLException {
        String password = launcher.suite().databasePassword("accounting_owner");
        return DriverManager.getConnection(
                launcher.suite().postgres().jdbcUrl("satoshi"), "accounting_owner", password);
    }
}
