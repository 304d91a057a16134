package org.satoshispark.kit.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.satoshispark.kit.Incoming;
import org.satoshispark.messages.Catalogue;

/**
 * What a service is told, decided by bytes: facts in any order, told anew under another id, published again with the same id,
 * delivered again, and records that somebody broke.
 */
public final class History {
    private static final int LONGEST = 60;
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final SmallWorld facts;
    private final List<Catalogue.Entry> heard;
    private final Choices choices;
    private final List<Incoming> records = new ArrayList<>();
    private long ids;

    private History(Choices choices, List<Catalogue.Entry> heard, List<String> words) {
        this.choices = choices;
        this.heard = heard;
        this.facts = new SmallWorld(words);
    }

    /**
     * @param topics contexts that the service hears, such as {@code bitcoin}
     * @param words  what texts may say besides the usual, such as the outcomes that the service knows
     */
    public static List<Incoming> of(Choices choices, List<String> topics, List<String> words) {
        var heard = Catalogue.entries().stream()
                .filter(entry -> topics.contains(entry.topic().context()))
                .toList();
        var history = new History(choices, heard, words);
        while (!choices.isOver() && history.records.size() < LONGEST) {
            history.records.add(history.next());
        }
        return List.copyOf(history.records);
    }

    private Incoming next() {
        if (records.isEmpty()) {
            return fresh();
        }
        var old = records.get(Math.max(0, records.size() - 1 - choices.below(16)));
        return switch (choices.below(12)) {
            case 8 -> old;
            case 9 -> at(old.headers(), old.value());
            case 10 -> at(withNewId(old.headers()), old.value());
            case 11 -> broken(old);
            default -> fresh();
        };
    }

    private Incoming fresh() {
        var entry = choices.of(heard);
        var headers = new HashMap<String, String>();
        headers.put("ce_type", entry.type());
        headers.put("ce_time", "2026-11-21T12:00:00.123456Z");
        headers.put("ce_correlationid", id(ids).toString());
        headers.put("ce_causationid", id(ids).toString());
        headers.put("traceparent", TRACE);
        return at(withNewId(headers), facts.payload(entry, choices).getBytes(StandardCharsets.UTF_8));
    }

    private Incoming at(Map<String, String> headers, byte[] value) {
        return new Incoming("satoshi.fuzz.v1", 0, records.size(), "key", headers, value);
    }

    private Map<String, String> withNewId(Map<String, String> headers) {
        var fresh = new HashMap<>(headers);
        fresh.put("ce_id", id(++ids).toString());
        return fresh;
    }

    private Incoming broken(Incoming old) {
        var headers = new HashMap<>(withNewId(old.headers()));
        var value = old.value() == null ? new byte[0] : old.value().clone();
        switch (choices.below(5)) {
            case 0 ->
                headers.remove(choices.of(headers.keySet().stream().sorted().toList()));
            case 1 ->
                headers.put(
                        choices.of(headers.keySet().stream().sorted().toList()),
                        new String(choices.raw(8), StandardCharsets.UTF_8));
            case 2 -> value = Arrays.copyOf(value, value.length * choices.below(256) / 256);
            case 3 -> flip(value);
            default -> value = null;
        }
        return at(headers, value);
    }

    private void flip(byte[] value) {
        if (value.length > 0) {
            value[choices.below(256) * value.length / 256] = (byte) choices.below(256);
        }
    }

    private static UUID id(long number) {
        return new UUID(0x0190_0000_0001_7000L, 0x8000_0000_0000_0000L | number);
    }
}
