package org.satoshispark.localstack;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;

/** Who runs us: PostgreSQL refuses root, so root hands it and its files to {@code nobody} (stack.md 1). */
public final class HostUser {
    private static final int NOBODY = 65534;
    private static final boolean ROOT = new UnixSystem().getUid() == 0;

    private HostUser() {}

    public static boolean isRoot() {
        return ROOT;
    }

    /** Words to put before a command so that it does not run as root; empty when we are not root. */
    public static List<String> unprivileged() {
        return ROOT ? List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--") : List.of();
    }

    /** Makes a file or folder readable by an {@link #unprivileged()} command. */
    public static void handOver(Path path) {
        if (!ROOT) {
            return;
        }
        try {
            Files.setAttribute(path, "unix:uid", NOBODY);
            Files.setAttribute(path, "unix:gid", NOBODY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether an {@link #unprivileged()} command can reach the path: as root, every existing parent must be walkable. */
    public static boolean canReach(Path path) {
        if (!ROOT) {
            return true;
        }
        for (Path folder = path.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder) && !walkable(folder)) {
                return false;
            }
        }
        return true;
    }

    private static boolean walkable(Path folder) {
        try {
            return Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
