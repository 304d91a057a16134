package org.satoshispark.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/** One holder at a time among all threads of all JVMs; the system frees it when the holder dies. */
public final class FileLock implements AutoCloseable {
    private static final ReentrantLock WITHIN_THIS_JVM = new ReentrantLock();
    private final FileChannel channel;

    private FileLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits until nobody else holds the lock. */
    public static FileLock hold(Path file) {
        WITHIN_THIS_JVM.lock();
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.lock();
            return new FileLock(channel);
        } catch (IOException e) {
            WITHIN_THIS_JVM.unlock();
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            WITHIN_THIS_JVM.unlock();
        }
    }
}
