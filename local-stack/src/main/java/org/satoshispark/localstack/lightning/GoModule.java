package org.satoshispark.localstack.lightning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.satoshispark.localstack.CacheFolder;
import org.satoshispark.localstack.DeleteTree;
import org.satoshispark.localstack.FileLock;
import org.satoshispark.localstack.Parts;

/**
 * Programs built from a Go module of {@code system-tests/lnd/}, kept in the cache folder under a hash of all that decides what
 * they are: paid for once per user and machine.
 *
 * @param name as in the cache and in what is shown
 * @param folder of the module, in {@code system-tests/lnd/}
 * @param tags Go's build tags, separated by spaces; may be empty
 * @param packages what to build; each becomes a program with the last part of its name
 */
record GoModule(String name, String folder, String tags, List<String> packages) {
    private static final int SHOWN_LINES = 15;

    /** Whether {@link #built} would return at once. */
    boolean isBuilt() {
        return Files.exists(target());
    }

    /** Folder of the programs; builds them at the first call, which takes minutes. Other JVMs wait meanwhile. */
    Path built(Consumer<String> progress) {
        Path target = target();
        try (FileLock lock = FileLock.hold(CacheFolder.path().resolve("go.lock"))) {
            if (!isBuilt()) {
                Path half = target.resolveSibling(target.getFileName() + ".half");
                DeleteTree.of(half);
                Files.createDirectories(half);
                build(half, progress);
                Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void build(Path half, Consumer<String> progress) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Programs.GO, "build", "-v", "-mod=readonly", "-trimpath", "-buildvcs=false", "-tags", tags, "-o"));
        words.add(half + "/");
        words.addAll(packages);
        Path log = half.resolveSibling(half.getFileName() + ".log");
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(source().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("CGO_ENABLED", "0");
        Process go = builder.start();
        try {
            while (!go.waitFor(1, TimeUnit.SECONDS)) {
                progress.accept("building " + name + " with Go, once, about 5 minutes: "
                        + Files.readAllLines(log).size() + " packages so far");
            }
        } catch (InterruptedException e) {
            go.descendants().forEach(ProcessHandle::destroy);
            go.destroy();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while building " + name, e);
        }
        if (go.exitValue() != 0) {
            List<String> said = Files.readAllLines(log);
            throw new IllegalStateException("Building " + name + " failed: "
                    + String.join("\n", said.subList(Math.max(0, said.size() - SHOWN_LINES), said.size())));
        }
        Files.delete(log);
    }

    private Path source() {
        return Parts.checkout().resolve("system-tests/lnd").resolve(folder);
    }

    private Path target() {
        return CacheFolder.path().resolve(name + "-" + fingerprint());
    }

    private String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(source().resolve("go.mod")));
            digest.update(Files.readAllBytes(source().resolve("go.sum")));
            String rest = tags + packages + System.getProperty("os.name") + System.getProperty("os.arch");
            digest.update(rest.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
