package org.satoshispark.simulator.adapter.disk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.satoshispark.simulator.domain.Table;

/** Records as JSON texts, so that the file can be read by people when something went wrong. */
final class JsonTable<V> implements Table<V> {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final Map<String, String> rows;
    private final Class<V> type;

    JsonTable(Map<String, String> rows, Class<V> type) {
        this.rows = rows;
        this.type = type;
    }

    @Override
    public List<V> all() {
        return rows.values().stream().map(this::read).toList();
    }

    @Override
    public void put(String key, V value) {
        try {
            rows.put(key, JSON.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a " + type.getSimpleName(), e);
        }
    }

    @Override
    public void remove(String key) {
        rows.remove(key);
    }

    @Override
    public void clear() {
        rows.clear();
    }

    private V read(String row) {
        try {
            return JSON.readValue(row, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot read a " + type.getSimpleName(), e);
        }
    }
}
