package org.satoshispark.simulator.application;

import org.satoshispark.simulator.domain.Book;

/** What can befall a node as a whole (lightning.md W7, N3, N4). The callers break the streams. */
public final class Disasters {
    private final Node node;
    private final NodeKeys keys;
    private final Resolve resolve;

    public Disasters(Node node, NodeKeys keys, Resolve resolve) {
        this.node = node;
        this.keys = keys;
        this.resolve = resolve;
    }

    /** Also to be called at the start of the process: what the node only had in memory is gone. */
    public void restart() {
        node.change(book -> {
            resolve.runLostSearches(book);
            return null;
        });
    }

    /** Invoices and payments gone, key kept; money on its way in the channel goes on. */
    public void loseDatabase() {
        node.change(this::forget);
    }

    /** Another node under the same address: own key, empty books. */
    public void changeIdentity() {
        node.change(book -> {
            keys.renewOwn();
            return forget(book);
        });
    }

    private Void forget(Book book) {
        resolve.runLostSearches(book);
        book.invoices().all().stream()
                .filter(invoice -> !invoice.state().terminal())
                .forEach(invoice -> CancelInvoice.cancel(book, invoice));
        book.invoices().forgetAll();
        book.payments().forgetAll();
        return null;
    }
}
