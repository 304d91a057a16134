package org.satoshispark.simulator.domain;

import java.util.List;

/** Where one kind of record rests; the memory beside it answers all reads, so this only loads once and writes. */
public interface Table<V> {
    List<V> all();

    void put(String key, V value);

    void remove(String key);

    void clear();
}
