package org.satoshispark.simulator.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.satoshispark.simulator.domain.Store;
import org.satoshispark.simulator.domain.Table;

/** A disk that forgets; the same instance opened twice stands for a restart. */
final class MemoryStore implements Store {
    private final Map<String, Map<String, Object>> tables = new LinkedHashMap<>();

    @Override
    public <V> Table<V> table(String name, Class<V> type) {
        var rows = tables.computeIfAbsent(name, key -> new LinkedHashMap<>());
        return new Table<>() {
            @Override
            public List<V> all() {
                return rows.values().stream().map(type::cast).toList();
            }

            @Override
            public void put(String key, V value) {
                rows.put(key, value);
            }

            @Override
            public void remove(String key) {
                rows.remove(key);
            }

            @Override
            public void clear() {
                rows.clear();
            }
        };
    }

    @Override
    public void commit() {
        // Memory has nothing to write.
    }

    @Override
    public void close() {
        // Memory has nothing to close.
    }
}
