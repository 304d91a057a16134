package org.satoshispark.localstack.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.satoshispark.localstack.CacheFolder;
import org.satoshispark.localstack.DeleteTree;
import org.satoshispark.localstack.FileLock;
import org.satoshispark.localstack.Parts;

/** Keycloak's server, unpacked and built for PostgreSQL once per user and version (stack.md 4). */
final class KeycloakDistribution {
    private final Path folder;

    private KeycloakDistribution(Path folder) {
        this.folder = folder;
    }

    static KeycloakDistribution built(Consumer<String> progress) {
        Path zip = zip();
        Path cache = CacheFolder.path();
        Path folder = cache.resolve(zip.getFileName().toString().replace(".zip", ""));
        Path done = folder.resolve("built");
        try (FileLock lock = FileLock.hold(cache.resolve("keycloak.lock"))) {
            if (!Files.exists(done)) {
                progress.accept("unpacking and building Keycloak, once, about 30 s");
                DeleteTree.of(folder);
                unzip(zip, folder);
                build(folder);
                Files.createFile(done);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KeycloakDistribution(folder);
    }

    Path lib() {
        return folder.resolve("lib");
    }

    Path conf() {
        return folder.resolve("conf");
    }

    private static void build(Path folder) throws IOException {
        List<String> words = new ArrayList<>(KeycloakCommand.java(folder, folder.resolve("lib")));
        words.addAll(List.of("build", "--db=postgres", "--health-enabled=true", "--metrics-enabled=true"));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("Building Keycloak failed: " + said);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The archive holds one folder; its name is dropped. */
    private static void unzip(Path zip, Path folder) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                String inside = entry.getName().substring(entry.getName().indexOf('/') + 1);
                Path target = folder.resolve(inside).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("Archive entry leaves its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(entries, target);
                }
            }
        }
    }

    private static Path zip() {
        Path folder = Parts.folder().resolve("keycloak");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No Keycloak archive in " + folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
