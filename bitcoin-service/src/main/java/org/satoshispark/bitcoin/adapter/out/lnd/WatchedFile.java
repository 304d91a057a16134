package org.satoshispark.bitcoin.adapter.out.lnd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;

/** A small file that is read again when it changed: credentials are rotated without a restart (lightning.md N6). */
public final class WatchedFile {
    private static final int LARGEST = 1 << 20;
    private final Path path;
    private Stamp stamp;
    private byte[] content;

    private record Stamp(Object key, long modifiedNanos, long size) {}

    /** @throws IllegalStateException with a sentence for the operator when it cannot be read now */
    public WatchedFile(String what, Path path) {
        this.path = path;
        try {
            refresh();
        } catch (IOException | RuntimeException unreadable) {
            throw new IllegalStateException(
                    "%s cannot be read from %s (%s)".formatted(what, path, unreadable.getMessage()), unreadable);
        }
    }

    /** The newest readable content; while the file is away or half written, the one before. */
    public synchronized byte[] content() {
        try {
            refresh();
        } catch (IOException | RuntimeException passing) {
            // Being replaced at this moment: the next call looks again.
            stamp = null;
        }
        return content.clone();
    }

    private void refresh() throws IOException {
        var attributes = Files.readAttributes(path, BasicFileAttributes.class);
        var seen = new Stamp(
                attributes.fileKey(),
                attributes.lastModifiedTime().to(java.util.concurrent.TimeUnit.NANOSECONDS),
                attributes.size());
        if (seen.equals(stamp)) {
            return;
        }
        if (seen.size() == 0 || seen.size() > LARGEST) {
            throw new IllegalStateException("is empty or too large");
        }
        var read = Files.readAllBytes(path);
        if (!Arrays.equals(read, content)) {
            content = read;
        }
        stamp = seen;
    }
}
