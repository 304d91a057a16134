package org.satoshispark.localstack.supervision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** At most one supervisor per installation: a lock that the system frees when its holder dies, however it dies. */
public final class SingleRun {
    private SingleRun() {}

    /** @return false when another process supervises this installation; a lock once taken is kept to our end */
    public static boolean begin(Path runFolder) {
        try {
            FileChannel channel =
                    FileChannel.open(runFolder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return channel.tryLock() != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
