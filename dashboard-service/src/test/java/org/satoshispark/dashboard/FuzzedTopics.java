package org.satoshispark.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import org.satoshispark.kit.Incoming;
import org.satoshispark.kit.fuzz.Choices;

/** What the topics hold after a fuzzed history: each place once, however often it was delivered; read in fuzzed batches. */
record FuzzedTopics(List<Incoming> records, Choices cuts) implements TopicHistory {
    private static final int LARGEST_BATCH = 30;

    static FuzzedTopics of(List<Incoming> delivered, Choices cuts) {
        var places = new LinkedHashMap<String, Incoming>();
        delivered.forEach(record -> places.putIfAbsent(record.position(), record));
        return new FuzzedTopics(List.copyOf(places.values()), cuts);
    }

    @Override
    public Reading open() {
        return new Reading() {
            private int read;

            @Override
            public long total() {
                return records.size();
            }

            @Override
            public List<String> gaps() {
                return List.of();
            }

            @Override
            public List<Incoming> next() {
                var from = read;
                read = Math.min(records.size(), from + 1 + cuts.below(LARGEST_BATCH));
                return records.subList(from, read);
            }

            @Override
            public void close() {}
        };
    }
}
