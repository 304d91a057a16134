package org.satoshispark.simulator.application;

/** Time passes: ends due payments and expired invoices. Called every few milliseconds; writes only when something is due. */
public final class Ticker {
    private final Node node;
    private final Resolve resolve;
    private final Expiry expiry;

    public Ticker(Node node, Resolve resolve, Expiry expiry) {
        this.node = node;
        this.resolve = resolve;
        this.expiry = expiry;
    }

    public void tick() {
        if (node.read(book -> resolve.isDue(book) || expiry.isDue(book))) {
            node.change(book -> {
                resolve.runDue(book);
                expiry.run(book);
                return null;
            });
        }
    }
}
