package org.satoshispark.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where unpacked programs are kept for all checkouts of one user, outside any build folder. */
public final class CacheFolder {
    private CacheFolder() {}

    /** {@code SATOSHI_CACHE}, else the user's cache folder; for root a place that {@code nobody} can walk to. */
    public static Path path() {
        Path folder = chosen();
        try {
            return Files.createDirectories(folder).toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the cache folder " + folder, e);
        }
    }

    private static Path chosen() {
        String own = System.getenv("SATOSHI_CACHE");
        if (own != null && !own.isBlank()) {
            return Path.of(own);
        }
        if (HostUser.isRoot()) {
            return Path.of("/var/cache/satoshi-spark");
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path caches = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return caches.resolve("satoshi-spark");
    }
}
