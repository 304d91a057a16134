package org.satoshispark.kit;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;
import java.util.function.Supplier;

/** New identities: UUIDv7, so that rows of one time lie together (messaging.md 4.2: six times less WAL). */
public final class Ids {
    private static final NoArgGenerator V7 = Generators.timeBasedEpochGenerator();
    private static final ScopedValue<Supplier<UUID>> SOURCE = ScopedValue.newInstance();

    private Ids() {}

    public static UUID next() {
        return SOURCE.isBound() ? SOURCE.get().get() : V7.generate();
    }

    /** Runs {@code work} with identities from {@code source} on this thread: what must happen the same again, does. */
    public static void from(Supplier<UUID> source, Runnable work) {
        ScopedValue.where(SOURCE, source).run(work);
    }
}
