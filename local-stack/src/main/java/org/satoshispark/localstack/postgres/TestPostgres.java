package org.satoshispark.localstack.postgres;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.satoshispark.localstack.DeleteTree;
import org.satoshispark.localstack.testing.TestFolder;
import org.satoshispark.localstack.testing.TiedProcess;

/**
 * One real, bootstrapped PostgreSQL per test JVM on a free port, gone when the JVM ends, however it ends.
 * Every role has the same {@link #password()} here.
 */
public final class TestPostgres {
    private static TestPostgres running;

    private final String password = UUID.randomUUID().toString().replace("-", "");
    private final Path home = TestFolder.create("postgres");
    private final PostgresServer server;
    private TiedProcess process;

    private TestPostgres() {
        server = new PostgresServer(home.resolve("cluster"), TestFolder.freePort(), role -> password);
        server.initialise();
        startAgain();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            process.stop();
            DeleteTree.of(home);
        }));
        server.bootstrap();
    }

    /** {@code kill -9} of the server with all its connections, in the middle of whatever it does. */
    public synchronized void kill() {
        process.kill();
    }

    /** After {@link #kill()}: with what was committed. */
    public synchronized void startAgain() {
        process = new TiedProcess("postgres", "INT", server.startCommand(), Map.of(), home).await(server::ready);
    }

    /** Starts the server at the first call, about 2 s; later calls give the same one. */
    public static synchronized TestPostgres start() {
        if (running == null) {
            running = new TestPostgres();
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
}
