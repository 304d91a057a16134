package org.satoshispark.simulator.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What other people want to be paid. Not thread-safe: the node's lock guards it. */
public final class OutsideInvoices {
    private final Table<OutsideInvoice> table;
    private final Map<PaymentHash, OutsideInvoice> byHash = new LinkedHashMap<>();

    public OutsideInvoices(Table<OutsideInvoice> table) {
        this.table = table;
        table.all().forEach(invoice -> byHash.put(invoice.hash(), invoice));
    }

    public Optional<OutsideInvoice> find(PaymentHash hash) {
        return Optional.ofNullable(byHash.get(hash));
    }

    public void save(OutsideInvoice invoice) {
        table.put(invoice.hash().hex(), invoice);
        byHash.put(invoice.hash(), invoice);
    }

    public List<OutsideInvoice> all() {
        return List.copyOf(byHash.values());
    }
}
