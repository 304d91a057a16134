package org.satoshispark.simulator.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The payments that our node was told to make, one per hash. Not thread-safe: the node's lock guards it. */
public final class Payments {
    private final Table<Payment> table;
    private final Map<PaymentHash, Payment> byHash = new HashMap<>();
    private final NavigableMap<Long, PaymentHash> byIndex = new TreeMap<>();
    private long lastIndex;

    public Payments(Table<Payment> table) {
        this.table = table;
        table.all().forEach(this::remember);
    }

    public Optional<Payment> find(PaymentHash hash) {
        return Optional.ofNullable(byHash.get(hash));
    }

    public long nextIndex() {
        return lastIndex + 1;
    }

    public void save(Payment payment) {
        table.put(payment.hash().hex(), payment);
        remember(payment);
    }

    /** All of them in the order of starting. */
    public List<Payment> all() {
        return byIndex.values().stream().map(byHash::get).toList();
    }

    public void forgetAll() {
        table.clear();
        byHash.clear();
        byIndex.clear();
        lastIndex = 0;
    }

    private void remember(Payment payment) {
        var before = byHash.put(payment.hash(), payment);
        if (before != null) {
            byIndex.remove(before.index());
        }
        byIndex.put(payment.index(), payment.hash());
        lastIndex = Math.max(lastIndex, payment.index());
    }
}
