package org.satoshispark.localstack.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.satoshispark.localstack.DeleteTree;
import org.satoshispark.localstack.HostUser;
import org.satoshispark.localstack.OwnerOnlyFile;

/** One real PostgreSQL cluster in a folder of its own: how to create it, start it and reach it (stack.md 1). */
public final class PostgresServer {
    private final PostgresBinaries binaries = PostgresBinaries.unpacked();
    private final Path home;
    private final int port;
    private final RolePasswords passwords;

    /** @param home folder that holds the cluster; made when absent, must be reachable by {@code nobody} when we are root */
    public PostgresServer(Path home, int port, RolePasswords passwords) {
        this.home = home.toAbsolutePath();
        this.port = port;
        this.passwords = passwords;
    }

    public int port() {
        return port;
    }

    /** Makes the cluster unless it is there; a crash half way leaves nothing that looks like a cluster. */
    public void initialise() {
        if (!HostUser.canReach(home)) {
            throw new IllegalStateException("PostgreSQL does not run as root, and the user nobody cannot reach " + home
                    + ": move the checkout to a folder that everybody may enter");
        }
        try {
            Files.createDirectories(home);
            HostUser.handOver(home);
            if (!Files.exists(data())) {
                initdb();
            }
            Files.writeString(data().resolve("satoshi.conf"), PostgresSettings.text(folders()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the server in the foreground; the process that this starts is the postmaster itself. */
    public List<String> startCommand() {
        return command("postgres", "-D", data().toString(), "-p", Integer.toString(port));
    }

    /** Folder in which {@link #startCommand()} must be started. */
    public Path home() {
        return home;
    }

    public boolean ready() {
        try (Connection connection = superuser("postgres")) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Makes or repairs databases, roles, schemas, publication and slot; safe to repeat at every start. */
    public void bootstrap() {
        PostgresBootstrap.run(this::superuser, passwords);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** For those who bootstrap, repair and restore; no service ever gets it. */
    public Connection superuser(String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", RolePasswords.SUPERUSER);
        login.setProperty("password", passwords.of(RolePasswords.SUPERUSER));
        login.setProperty("connectTimeout", "2");
        return DriverManager.getConnection(jdbcUrl(database), login);
    }

    PostgresFolders folders() {
        return new PostgresFolders(home);
    }

    private Path data() {
        return folders().data();
    }

    private void initdb() throws IOException {
        Path half = home.resolve("data.half");
        DeleteTree.of(half);
        Path passwordFile = home.resolve("superuser.tmp");
        Files.deleteIfExists(passwordFile);
        OwnerOnlyFile.write(passwordFile, passwords.of(RolePasswords.SUPERUSER));
        HostUser.handOver(passwordFile);
        try {
            run(command(
                    "initdb",
                    "-D",
                    half.toString(),
                    "-U",
                    RolePasswords.SUPERUSER,
                    "-A",
                    "scram-sha-256",
                    "--pwfile=" + passwordFile,
                    "-E",
                    "UTF8",
                    "--no-locale",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8"));
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Path configuration = half.resolve("postgresql.conf");
        Files.writeString(configuration, Files.readString(configuration) + "\ninclude_if_exists 'satoshi.conf'\n");
        Files.move(half, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> command(String program, String... arguments) {
        List<String> words = new ArrayList<>(HostUser.unprivileged());
        words.add(binaries.program(program));
        words.addAll(List.of(arguments));
        return words;
    }

    private void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " failed: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
