package org.satoshispark.system.services;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.satoshispark.bitcoin.application.node.InvoicePage;
import org.satoshispark.bitcoin.application.node.NodeInvoice;
import org.satoshispark.bitcoin.application.node.NodeInvoice.State;

/** What every node in memory does alike with the invoices in its books. */
public final class Invoices {
    private Invoices() {}

    /** The invoice in another state. */
    public static NodeInvoice as(
            NodeInvoice old, State state, long paidMsat, long settleIndex, Optional<Instant> settledAt) {
        return new NodeInvoice(
                old.hash(),
                state,
                old.amountMsat(),
                paidMsat,
                old.addIndex(),
                settleIndex,
                old.memo(),
                old.createdAt(),
                old.expiresAt(),
                settledAt,
                old.text());
    }

    /** The next page of the books, which are in the order of their add index. */
    public static InvoicePage page(Collection<NodeInvoice> books, long afterAddIndex, int atMost) {
        var page = books.stream()
                .filter(one -> one.addIndex() > afterAddIndex)
                .limit(atMost)
                .toList();
        return new InvoicePage.Page(
                page, page.isEmpty() ? afterAddIndex : page.getLast().addIndex());
    }
}
