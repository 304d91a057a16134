package org.satoshispark.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Everything that one installation keeps: data, logs, process ids and secrets, wiped together or not at all. */
public final class StateFolder {
    private final Path root;

    public StateFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** {@code SATOSHI_STATE}, else {@code .satoshi} in the checkout. */
    public static StateFolder ofCheckout() {
        String own = System.getenv("SATOSHI_STATE");
        Path folder = own == null || own.isBlank() ? Parts.checkout().resolve(".satoshi") : Path.of(own);
        try {
            return new StateFolder(placed(folder.toAbsolutePath().normalize()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As root below a private folder (as /root is), PostgreSQL could not reach its data: then a link leads elsewhere. */
    private static Path placed(Path folder) throws IOException {
        if (Files.exists(folder)) {
            return folder.toRealPath();
        }
        if (HostUser.canReach(folder)) {
            return Files.createDirectories(folder).toRealPath();
        }
        String id = Integer.toHexString(folder.toString().hashCode());
        Path elsewhere = Files.createDirectories(Path.of("/var/lib/satoshi-spark", id));
        Files.createSymbolicLink(folder, elsewhere);
        return elsewhere;
    }

    public Path root() {
        return root;
    }

    public Path run() {
        return made("run");
    }

    public Path logs() {
        return made("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    public Path data(String part) {
        return made("data").resolve(part);
    }

    public Secrets secrets() {
        return new Secrets(root.resolve("secrets"));
    }

    private Path made(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
