package org.satoshispark.localstack.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.satoshispark.localstack.DeleteTree;

/**
 * One real, bootstrapped PostgreSQL per test JVM on a free port, gone when the JVM ends, however it ends.
 * Every role has the same {@link #password()} here.
 */
public final class TestPostgres {
    private static final long PATIENCE_MS = 60_000;
    private static TestPostgres running;

    private final String password = UUID.randomUUID().toString().replace("-", "");
    private final Path home;
    private final PostgresServer server;
    private final Process process;

    private TestPostgres() throws IOException, InterruptedException {
        home = Files.createTempDirectory("satoshi-postgres");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
        server = new PostgresServer(home.resolve("cluster"), freePort(), role -> password);
        server.initialise();
        process = new ProcessBuilder(endingWithThisJvm(server.startCommand()))
                .directory(server.home().toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("postgres.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        awaitReady();
        server.bootstrap();
    }

    /** Starts the server at the first call, about 2 s; later calls give the same one. */
    public static synchronized TestPostgres start() {
        if (running == null) {
            try {
                running = new TestPostgres();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return running;
    }

    public String host() {
        return "127.0.0.1";
    }

    public int port() {
        return server.port();
    }

    /** Password of every role, the superuser {@code postgres} included. */
    public String password() {
        return password;
    }

    /** JDBC URL of the suite's database; log in as for example {@code accounting_owner}. */
    public String jdbcUrl() {
        return server.jdbcUrl(PostgresBootstrap.DATABASE);
    }

    /** What the launcher would give to a service; also right as configuration of a {@code QuarkusTestResource}. */
    public Map<String, String> env() {
        return Map.of(
                "SPARK_POSTGRES", host() + ":" + port(),
                "SPARK_OWNER_PASSWORD", password,
                "SPARK_RUNTIME_PASSWORD", password);
    }

    PostgresServer server() {
        return server;
    }

    /** A shell between us and the server sees our end of its input close, even when we are killed with -9. */
    private static List<String> endingWithThisJvm(List<String> command) {
        List<String> words = new ArrayList<>(
                List.of("sh", "-c", "\"$@\" & server=$!; cat >/dev/null; kill -INT $server; wait $server", "postgres"));
        words.addAll(command);
        return words;
    }

    private void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MS);
        while (!server.ready()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException(
                        "PostgreSQL did not start: " + Files.readString(home.resolve("postgres.log")));
            }
            Thread.sleep(50);
        }
    }

    private void stop() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
            }
            DeleteTree.of(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
