package org.satoshispark.simulator.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Payments that have not ended, at most one per hash. Not thread-safe: the node's lock guards it. */
public final class Transits {
    private final Table<Transit> table;
    private final Map<PaymentHash, Transit> byHash = new LinkedHashMap<>();

    public Transits(Table<Transit> table) {
        this.table = table;
        table.all().forEach(transit -> byHash.put(transit.hash(), transit));
    }

    public Optional<Transit> find(PaymentHash hash) {
        return Optional.ofNullable(byHash.get(hash));
    }

    public void save(Transit transit) {
        table.put(transit.hash().hex(), transit);
        byHash.put(transit.hash(), transit);
    }

    public void remove(PaymentHash hash) {
        table.remove(hash.hex());
        byHash.remove(hash);
    }

    public List<Transit> due(long nowMs) {
        return byHash.values().stream().filter(transit -> transit.due(nowMs)).toList();
    }

    public List<Transit> all() {
        return List.copyOf(byHash.values());
    }
}
