package org.satoshispark.localstack.lightning;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** The programs of one version, looked for or built when they are first needed and not before. */
public final class LazyPrograms implements Supplier<LightningPrograms> {
    private final LndVersion version;
    private LightningPrograms found;

    LazyPrograms(LndVersion version) {
        this.version = version;
    }

    /** May take minutes; {@code progress} hears what is done. */
    public synchronized LightningPrograms get(Consumer<String> progress) {
        if (found == null) {
            found = LightningPrograms.of(version, progress);
        }
        return found;
    }

    @Override
    public LightningPrograms get() {
        return get(unheard -> {});
    }
}
