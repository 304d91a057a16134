package org.satoshispark.localstack.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.satoshispark.localstack.DeleteTree;
import org.satoshispark.localstack.HostUser;
import org.satoshispark.localstack.testing.TestFolder;
import org.satoshispark.localstack.testing.TiedProcess;

/** The whole cluster as it was at a moment, on a port and in a folder of its own, beside the running one; gone when closed. */
public final class EarlierCluster implements AutoCloseable {
    private static final Duration ARCHIVED_WITHIN = Duration.ofMinutes(2);
    /** Settings are read before PostgreSQL knows the names of time zones, so the offset is a number. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS'+00'").withZone(ZoneOffset.UTC);

    private final Path home;
    private final TiedProcess process;
    private final PostgresServer server;

    private EarlierCluster(Path home, TiedProcess process, PostgresServer server) {
        this.home = home;
        this.process = process;
        this.server = server;
    }

    /**
     * With everything that was committed before the moment and nothing that was committed at it or later.
     *
     * @param live the running cluster that is looked back on
     * @throws IllegalStateException when no backup reaches back that far
     */
    public static EarlierCluster at(Instant moment, PostgresServer live, RolePasswords passwords) throws SQLException {
        PostgresFolders folders = live.folders();
        Path backup = backupBefore(moment, live);
        archiveAll(live);
        Path home = folders.restored().resolve(UUID.randomUUID().toString());
        PostgresServer server = new PostgresServer(home, TestFolder.freePort(), passwords);
        prepare(backup, home, folders, moment);
        TiedProcess process = new TiedProcess("postgres", "INT", server.startCommand(), Map.of(), home)
                .await(() -> isPromoted(server));
        return new EarlierCluster(home, process, server);
    }

    /**
     * Whether one could go back there; changes nothing.
     *
     * @throws IllegalStateException with a sentence for whoever asked, when not
     */
    public static Path backupBefore(Instant moment, PostgresServer live) {
        Instant now = Instant.now();
        if (moment.isAfter(now)) {
            throw new IllegalStateException(moment + " has not come yet, it is " + now);
        }
        return new BaseBackup(live)
                .all().stream()
                        .filter(backup -> BaseBackup.takenAt(backup).isBefore(moment))
                        .reduce((older, newer) -> newer)
                        .orElseThrow(() -> new IllegalStateException("There is no backup from before " + moment
                                + "; ./satoshi backup takes one, for the next time"));
    }

    public Connection superuser(String database) throws SQLException {
        return server.superuser(database);
    }

    private static void prepare(Path backup, Path home, PostgresFolders folders, Instant moment) {
        try {
            Files.createDirectories(home);
            HostUser.handOver(folders.restored());
            HostUser.handOver(home);
            Path data = new PostgresFolders(home).data();
            ClusterCopy.copy(backup, data);
            Files.writeString(
                    data.resolve("satoshi.conf"),
                    PostgresSettings.text(folders) + """
                    archive_mode = off
                    shared_buffers = 32MB
                    restore_command = '%s'
                    recovery_target_time = '%s'
                    recovery_target_inclusive = off
                    recovery_target_action = promote
                    """.formatted(folders.restoreCommand(), TIME.format(moment)));
            Files.createFile(data.resolve("recovery.signal"));
            HostUser.handOver(data.resolve("recovery.signal"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The segment that is being written holds the newest commits, so it is ended and waited for. */
    private static void archiveAll(PostgresServer live) throws SQLException {
        try (Connection session = live.superuser("postgres");
                Statement statement = session.createStatement()) {
            // Recovery to a moment ends at the first commit that is not before it, so there must be one.
            text(statement, "SELECT pg_current_xact_id()::text");
            String segment = text(statement, "SELECT pg_walfile_name(pg_switch_wal())");
            Path archived = live.folders().archive().resolve(segment);
            long end = System.nanoTime() + ARCHIVED_WITHIN.toNanos();
            while (!Files.exists(archived)) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("PostgreSQL does not archive " + segment + "; its log says why");
                }
                LockSupport.parkNanos(100_000_000);
            }
        }
    }

    private static boolean isPromoted(PostgresServer server) {
        try (Connection session = server.superuser("postgres");
                Statement statement = session.createStatement()) {
            return text(statement, "SELECT (NOT pg_is_in_recovery())::text").equals("true");
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() {
        process.stop();
        DeleteTree.of(home);
    }
}
