package org.satoshispark.localstack.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.satoshispark.localstack.CacheFolder;
import org.satoshispark.localstack.DeleteTree;
import org.satoshispark.localstack.FileLock;

/** PostgreSQL's programs, unpacked once per user from the archive on the class path. */
final class PostgresBinaries {
    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    /** Safe to call from many JVMs at once: the first one unpacks, the others wait for it. */
    static PostgresBinaries unpacked() {
        String archive = archiveName();
        Path cache = CacheFolder.path();
        URL packed = PostgresBinaries.class.getResource("/" + archive);
        if (packed == null) {
            throw new IllegalStateException("There are no PostgreSQL programs for this machine: " + archive
                    + " is not on the class path (see the profiles of local-stack/pom.xml)");
        }
        try (FileLock lock = FileLock.hold(cache.resolve("postgres.lock"))) {
            long bytes = packed.openConnection().getContentLengthLong();
            Path folder = cache.resolve(archive.replace(".txz", "") + "-" + bytes);
            if (!Files.exists(folder)) {
                unpack(packed, folder);
            }
            return new PostgresBinaries(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static void unpack(URL packed, Path folder) throws IOException {
        Path half = folder.resolveSibling(folder.getFileName() + ".half");
        DeleteTree.of(half);
        try (InputStream content = new BufferedInputStream(packed.openStream())) {
            TarXz.unpack(content, half);
        }
        Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String arch = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "postgres-" + system + "-" + arch + ".txz";
    }
}
