package org.satoshispark.system.chaos;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** All that happened, one JSON object per line, in the order in which it was over: faults, requests, looks. */
final class Timeline implements AutoCloseable {
    private final ObjectMapper json = new ObjectMapper().disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
    private final BufferedWriter file;
    private final long began = System.nanoTime();

    Timeline(Path file) {
        try {
            this.file = Files.newBufferedWriter(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Milliseconds since the beginning of the load. */
    long nowMs() {
        return (System.nanoTime() - began) / 1_000_000;
    }

    /** @param fields pairs of name and value */
    synchronized void note(String what, Object... fields) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("ms", nowMs());
        line.put("what", what);
        for (int at = 0; at < fields.length; at += 2) {
            line.put((String) fields[at], fields[at + 1]);
        }
        try {
            file.write(json.writeValueAsString(line));
            file.newLine();
            file.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
