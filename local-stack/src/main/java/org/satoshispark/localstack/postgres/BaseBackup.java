package org.satoshispark.localstack.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.satoshispark.localstack.DeleteTree;
import org.satoshispark.localstack.HostUser;

/**
 * Copies of a running cluster, by PostgreSQL's low-level backup interface because its binaries come without pg_basebackup. With
 * the archived WAL any moment since the oldest one kept can be brought back.
 */
public final class BaseBackup {
    private static final int KEPT = 2;
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern FIRST_SEGMENT = Pattern.compile("\\(file ([0-9A-F]{24})\\)");
    private static final String LABEL = "backup_label";

    private final PostgresServer server;
    private final PostgresFolders folders;

    public BaseBackup(PostgresServer server) {
        this.server = server;
        this.folders = server.folders();
    }

    /** Takes one, returns its folder when it is complete, and drops those before the last {@value #KEPT} with their WAL. */
    public Path take() throws SQLException {
        handedOver(folders.archive());
        handedOver(folders.backups());
        Path half = folders.backups().resolve("half");
        DeleteTree.of(half);
        try (Connection session = server.superuser("postgres");
                Statement statement = session.createStatement()) {
            mustArchive(statement);
            statement.execute("SELECT pg_backup_start('satoshi', true)");
            ClusterCopy.copy(folders.data(), half);
            try (ResultSet end = statement.executeQuery("SELECT labelfile FROM pg_backup_stop(true)")) {
                end.next();
                Files.writeString(half.resolve(LABEL), end.getString(1));
            }
            HostUser.handOver(half.resolve(LABEL));
            Path done = folders.backups().resolve(NAME.format(Instant.now()));
            Files.move(half, done);
            dropOlder();
            return done;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Complete ones, the newest last. */
    List<Path> all() {
        if (!Files.isDirectory(folders.backups())) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folders.backups())) {
            return found.filter(folder -> Files.exists(folder.resolve(LABEL)) && !folder.endsWith("half"))
                    .sorted(Comparator.comparing(Path::getFileName))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When the backup was complete: it holds nothing later, and cannot be brought to anything earlier. */
    static Instant takenAt(Path backup) {
        return Instant.from(NAME.parse(backup.getFileName().toString()));
    }

    private static void mustArchive(Statement statement) throws SQLException {
        try (ResultSet mode = statement.executeQuery("SHOW archive_mode")) {
            mode.next();
            if (!mode.getString(1).equals("on")) {
                throw new IllegalStateException(
                        "This PostgreSQL was started before it could archive: ./satoshi down, up, then take the backup");
            }
        }
    }

    private void dropOlder() throws IOException {
        List<Path> all = all();
        List<Path> old = all.subList(0, Math.max(0, all.size() - KEPT));
        old.forEach(DeleteTree::of);
        Matcher first = FIRST_SEGMENT.matcher(
                Files.readString(all.get(Math.max(0, all.size() - KEPT)).resolve(LABEL)));
        if (first.find()) {
            dropBefore(first.group(1));
        }
    }

    private void dropBefore(String segment) throws IOException {
        try (Stream<Path> archived = Files.list(folders.archive())) {
            for (Path file : archived.toList()) {
                String name = file.getFileName().toString();
                if (name.length() == segment.length() && name.compareTo(segment) < 0) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void handedOver(Path folder) {
        try {
            Files.createDirectories(folder);
            HostUser.handOver(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
