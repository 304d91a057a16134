package org.satoshispark.localstack.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.satoshispark.localstack.HostUser;

/** Copies the files of a cluster, a running one between backup start and stop, without what PostgreSQL says to leave out. */
final class ClusterCopy {
    /** Folders whose content belongs to the running server. */
    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts");

    private ClusterCopy() {}

    static void copy(Path from, Path to) {
        try {
            Files.walkFileTree(from, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                        throws IOException {
                    if (isEmptied(folder.getParent())) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    Path copy = to.resolve(from.relativize(folder));
                    Files.createDirectories(copy);
                    Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwx------"));
                    HostUser.handOver(copy);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    boolean left = LEFT_OUT.contains(file.getFileName().toString());
                    if (!left && !isEmptied(file.getParent())) {
                        copyFile(file, to.resolve(from.relativize(file)));
                    }
                    return FileVisitResult.CONTINUE;
                }

                private boolean isEmptied(Path folder) {
                    return folder.getParent().equals(from)
                            && EMPTIED.contains(folder.getFileName().toString());
                }

                /** Tables come and go while a running cluster is copied; the WAL knows of them. */
                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) throws IOException {
                    if (gone instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw gone;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyFile(Path file, Path copy) throws IOException {
        try {
            Files.copy(file, copy);
            HostUser.handOver(copy);
        } catch (NoSuchFileException gone) {
            return;
        }
    }
}
