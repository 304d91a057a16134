package org.satoshispark.simulator.application;

import java.time.Clock;
import org.satoshispark.simulator.domain.Book;
import org.satoshispark.simulator.domain.FailureReason;
import org.satoshispark.simulator.domain.Invoice;
import org.satoshispark.simulator.domain.InvoiceState;
import org.satoshispark.simulator.domain.NodeEvent;
import org.satoshispark.simulator.domain.PaymentHash;

/** An outside wallet pays one of our invoices; our node decides as lnd does, by its state and the amount alone. */
public final class ReceivePayment {
    /** What the outside wallet is told. */
    public sealed interface Receipt {
        /** SETTLED, or ACCEPTED for a hold invoice. */
        record Taken(Invoice invoice) implements Receipt {}

        record Refused(FailureReason reason, String detail) implements Receipt {}
    }

    private final Node node;
    private final Expiry expiry;
    private final Clock clock;

    public ReceivePayment(Node node, Expiry expiry, Clock clock) {
        this.node = node;
        this.expiry = expiry;
        this.clock = clock;
    }

    /** @param amountMsat above 0; more than asked for is taken whole, as lnd does (D9) */
    public Receipt receive(PaymentHash hash, String paymentRequest, long amountMsat) {
        return node.change(book -> {
            expiry.run(book);
            return book.invoices()
                    .find(hash)
                    .filter(invoice -> invoice.terms().paymentRequest().equals(paymentRequest))
                    .map(invoice -> receive(book, invoice, amountMsat))
                    .orElseGet(() -> refused("our node does not know this invoice"));
        });
    }

    private Receipt receive(Book book, Invoice invoice, long amountMsat) {
        if (invoice.state() != InvoiceState.OPEN) {
            return refused("the invoice is " + invoice.state());
        }
        if (amountMsat < invoice.terms().valueMsat()) {
            return refused("the amount is below what the invoice asks for");
        }
        if (amountMsat > book.channel().remoteMsat()) {
            return new Receipt.Refused(FailureReason.NO_ROUTE, "our node can't receive so much");
        }
        book.move(book.channel().lockIncoming(amountMsat));
        var accepted = invoice.accepted(amountMsat);
        if (!invoice.hold()) {
            return new Receipt.Taken(SettleInvoice.take(book, accepted, invoice.preimage(), clock));
        }
        book.save(accepted, new NodeEvent.InvoiceAccepted(accepted));
        return new Receipt.Taken(accepted);
    }

    private static Receipt refused(String detail) {
        return new Receipt.Refused(FailureReason.INCORRECT_PAYMENT_DETAILS, detail);
    }
}
