package org.satoshispark.simulator.application;

import org.satoshispark.simulator.domain.Book;
import org.satoshispark.simulator.domain.Invoice;
import org.satoshispark.simulator.domain.NodeEvent;
import org.satoshispark.simulator.domain.PaymentHash;
import org.satoshispark.simulator.domain.Refusal;
import org.satoshispark.simulator.domain.Result;

/** Ends an invoice unpaid; held money goes back. Harmless when it is canceled already. */
public final class CancelInvoice {
    private final Node node;

    public CancelInvoice(Node node) {
        this.node = node;
    }

    public Result<Invoice> cancel(PaymentHash hash) {
        return node.change(book -> book.invoices()
                .find(hash)
                .map(invoice -> cancel(book, invoice))
                .orElseGet(() -> Result.refused(Refusal.INVOICE_NOT_FOUND)));
    }

    static Result<Invoice> cancel(Book book, Invoice invoice) {
        return switch (invoice.state()) {
            case OPEN, ACCEPTED -> {
                book.move(book.channel().cancelIncoming(invoice.paidMsat()));
                var canceled = invoice.canceled();
                book.save(canceled, new NodeEvent.InvoiceCanceled(canceled));
                yield Result.done(canceled);
            }
            case CANCELED -> Result.done(invoice);
            case SETTLED -> Result.refused(Refusal.INVOICE_SETTLED);
        };
    }
}
