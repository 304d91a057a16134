package org.satoshispark.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** One holder at a time among all threads of all JVMs; the system frees it when the holder dies. */
public final class FileLock implements AutoCloseable {
    private static final Map<Path, ReentrantLock> WITHIN_THIS_JVM = new ConcurrentHashMap<>();
    private final FileChannel channel;
    private final ReentrantLock own;

    private FileLock(FileChannel channel, ReentrantLock own) {
        this.channel = channel;
        this.own = own;
    }

    /** Waits until nobody else holds the lock. */
    public static FileLock hold(Path file) {
        ReentrantLock own = WITHIN_THIS_JVM.computeIfAbsent(file.toAbsolutePath(), path -> new ReentrantLock());
        own.lock();
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.lock();
            return new FileLock(channel, own);
        } catch (IOException e) {
            own.unlock();
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
            own.unlock();
        }
    }
}
