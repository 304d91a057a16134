package org.satoshispark.simulator.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Our node's invoices, in the order of creation and of settlement. Not thread-safe: the node's lock guards it. */
public final class Invoices {
    private final Table<Invoice> table;
    private final Map<PaymentHash, Invoice> byHash = new HashMap<>();
    private final NavigableMap<Long, PaymentHash> byAddIndex = new TreeMap<>();
    private final NavigableMap<Long, PaymentHash> bySettleIndex = new TreeMap<>();
    private final TreeSet<Invoice> open = new TreeSet<>(
            Comparator.<Invoice>comparingLong(invoice -> invoice.terms().expiresAt())
                    .thenComparingLong(Invoice::addIndex));

    public Invoices(Table<Invoice> table) {
        this.table = table;
        table.all().forEach(this::remember);
    }

    public Optional<Invoice> find(PaymentHash hash) {
        return Optional.ofNullable(byHash.get(hash));
    }

    public Optional<Invoice> findByAddress(String paymentAddr) {
        return byHash.values().stream()
                .filter(invoice -> invoice.terms().paymentAddr().equals(paymentAddr))
                .findFirst();
    }

    public long nextAddIndex() {
        return byAddIndex.isEmpty() ? 1 : byAddIndex.lastKey() + 1;
    }

    public long nextSettleIndex() {
        return bySettleIndex.isEmpty() ? 1 : bySettleIndex.lastKey() + 1;
    }

    public void save(Invoice invoice) {
        table.put(invoice.hash().hex(), invoice);
        remember(invoice);
    }

    /** In order, those after the given index. */
    public List<Invoice> addedAfter(long addIndex) {
        return resolve(byAddIndex.tailMap(addIndex, false));
    }

    /** In order, those after the given index. */
    public List<Invoice> settledAfter(long settleIndex) {
        return resolve(bySettleIndex.tailMap(settleIndex, false));
    }

    /** All of them in the order of creation. */
    public List<Invoice> all() {
        return resolve(byAddIndex);
    }

    /** Open ones whose time is over at the given Unix second; held ones never expire here (lnd). */
    public List<Invoice> expiredAt(long second) {
        var expired = new ArrayList<Invoice>();
        for (var invoice : open) {
            if (invoice.terms().expiresAt() > second) {
                break;
            }
            expired.add(invoice);
        }
        return expired;
    }

    public void forgetAll() {
        table.clear();
        byHash.clear();
        byAddIndex.clear();
        bySettleIndex.clear();
        open.clear();
    }

    private void remember(Invoice invoice) {
        var before = byHash.put(invoice.hash(), invoice);
        if (before != null) {
            open.remove(before);
        }
        byAddIndex.put(invoice.addIndex(), invoice.hash());
        if (invoice.settleIndex() > 0) {
            bySettleIndex.put(invoice.settleIndex(), invoice.hash());
        }
        if (invoice.state() == InvoiceState.OPEN) {
            open.add(invoice);
        }
    }

    private List<Invoice> resolve(Map<Long, PaymentHash> index) {
        return index.values().stream().map(byHash::get).toList();
    }
}
