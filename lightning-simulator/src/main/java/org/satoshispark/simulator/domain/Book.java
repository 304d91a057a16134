package org.satoshispark.simulator.domain;

import java.util.ArrayList;
import java.util.List;

/** All that the node and the world around it know; every step of theirs works on it under the node's lock. */
public final class Book {
    private static final String ONLY = "only";
    private final Invoices invoices;
    private final Payments payments;
    private final OutsideInvoices outside;
    private final Transits transits;
    private final Table<Channel> channels;
    private Channel channel;
    private final List<NodeEvent> said = new ArrayList<>();

    /** @param opening the channel of a node that starts for the first time */
    public Book(Store store, Channel opening) {
        this.invoices = new Invoices(store.table("invoices", Invoice.class));
        this.payments = new Payments(store.table("payments", Payment.class));
        this.outside = new OutsideInvoices(store.table("outside", OutsideInvoice.class));
        this.transits = new Transits(store.table("transits", Transit.class));
        this.channels = store.table("channel", Channel.class);
        var kept = channels.all();
        if (kept.isEmpty()) {
            move(opening);
        } else {
            this.channel = kept.getFirst();
        }
    }

    public Invoices invoices() {
        return invoices;
    }

    public Payments payments() {
        return payments;
    }

    public OutsideInvoices outside() {
        return outside;
    }

    public Transits transits() {
        return transits;
    }

    public Channel channel() {
        return channel;
    }

    public void move(Channel next) {
        channels.put(ONLY, next);
        channel = next;
    }

    public void save(Invoice invoice, NodeEvent event) {
        invoices.save(invoice);
        said.add(event);
    }

    public void save(Payment payment) {
        payments.save(payment);
        said.add(new NodeEvent.PaymentUpdated(payment));
    }

    /** What was said since the last call, in order; told to the streams after the commit. */
    public List<NodeEvent> drain() {
        var events = List.copyOf(said);
        said.clear();
        return events;
    }
}
