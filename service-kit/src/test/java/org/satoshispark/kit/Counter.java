package org.satoshispark.kit;

import java.util.UUID;

/** The smallest aggregate: something to load, change and lose races for. */
final class Counter {
    final UUID id;
    long value;
    long version;

    Counter(UUID id, long value, long version) {
        this.id = id;
        this.value = value;
        this.version = version;
    }
}
