package org.satoshispark.simulator.application;

import java.time.Clock;
import org.satoshispark.simulator.domain.Book;
import org.satoshispark.simulator.domain.Invoice;
import org.satoshispark.simulator.domain.NodeEvent;
import org.satoshispark.simulator.domain.Preimage;
import org.satoshispark.simulator.domain.Refusal;
import org.satoshispark.simulator.domain.Result;

/** Takes the money of a held invoice. Harmless when it is settled already. */
public final class SettleInvoice {
    private final Node node;
    private final Clock clock;

    public SettleInvoice(Node node, Clock clock) {
        this.node = node;
        this.clock = clock;
    }

    public Result<Invoice> settle(Preimage preimage) {
        return node.change(book -> book.invoices()
                .find(preimage.hash())
                .map(invoice -> settle(book, invoice, preimage))
                .orElseGet(() -> Result.refused(Refusal.INVOICE_NOT_FOUND)));
    }

    private Result<Invoice> settle(Book book, Invoice invoice, Preimage preimage) {
        return switch (invoice.state()) {
            case OPEN -> Result.refused(Refusal.INVOICE_STILL_OPEN);
            case CANCELED -> Result.refused(Refusal.INVOICE_CANCELED);
            case SETTLED -> Result.done(invoice);
            case ACCEPTED -> Result.done(take(book, invoice, preimage, clock));
        };
    }

    static Invoice take(Book book, Invoice invoice, Preimage preimage, Clock clock) {
        book.move(book.channel().settleIncoming(invoice.paidMsat()));
        var settled = invoice.settled(
                preimage,
                invoice.paidMsat(),
                book.invoices().nextSettleIndex(),
                clock.instant().getEpochSecond());
        book.save(settled, new NodeEvent.InvoiceSettled(settled));
        return settled;
    }
}
