package org.satoshispark.simulator.adapter.disk;

import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.satoshispark.simulator.domain.Store;
import org.satoshispark.simulator.domain.Table;

/** The node's disk on H2's MVStore: one file, a commit is written before it returns, an unfinished one is dropped at start. */
public final class MvStoreDisk implements Store {
    private static final int COMPACT_AT_START_MS = 500;
    private static final int COMPACT_EVERY_COMMITS = 2_000;
    private static final int FILL_RATE = 50;
    private static final int COMPACT_BYTES = 8 * 1024 * 1024;
    private final MVStore store;
    private int commits;

    public MvStoreDisk(Path file) {
        this.store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .open();
        store.compactFile(COMPACT_AT_START_MS);
    }

    @Override
    public <V> Table<V> table(String name, Class<V> type) {
        return new JsonTable<>(store.openMap(name), type);
    }

    @Override
    public void commit() {
        store.commit();
        if (++commits % COMPACT_EVERY_COMMITS == 0) {
            store.compact(FILL_RATE, COMPACT_BYTES);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
