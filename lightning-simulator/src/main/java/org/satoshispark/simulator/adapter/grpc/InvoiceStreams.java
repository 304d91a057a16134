package org.satoshispark.simulator.adapter.grpc;

import io.grpc.stub.StreamObserver;
import org.satoshispark.lnd.lnrpc.InvoiceSubscription;
import org.satoshispark.simulator.application.Node;
import org.satoshispark.simulator.domain.Book;
import org.satoshispark.simulator.domain.Invoice;
import org.satoshispark.simulator.domain.NodeEvent;
import org.satoshispark.simulator.domain.PaymentHash;

/** SubscribeInvoices and SubscribeSingleInvoice with lnd's resume rules (lightning.md 5.7). */
final class InvoiceStreams {
    private final Node node;

    InvoiceStreams(Node node) {
        this.node = node;
    }

    /** A cursor of 0 means no backlog for its half; live events are additions and settlements only. */
    void all(InvoiceSubscription cursor, StreamObserver<org.satoshispark.lnd.lnrpc.Invoice> observer) {
        var stream = new EventStream<>(observer);
        stream.leaveWith(node.listen(book -> backlog(book, cursor, stream), event -> {
            switch (event) {
                case NodeEvent.InvoiceAdded(var invoice) -> stream.send(InvoiceMessages.of(invoice));
                case NodeEvent.InvoiceSettled(var invoice) -> stream.send(InvoiceMessages.of(invoice));
                case NodeEvent.InvoiceAccepted accepted -> {}
                case NodeEvent.InvoiceCanceled canceled -> {}
                case NodeEvent.PaymentUpdated payment -> {}
            }
        }));
    }

    /** An unknown hash is waited for; the current state comes first, the final one closes the stream. */
    void single(PaymentHash hash, StreamObserver<org.satoshispark.lnd.lnrpc.Invoice> observer) {
        var stream = new EventStream<>(observer);
        stream.leaveWith(
                node.listen(book -> book.invoices().find(hash).ifPresent(invoice -> tell(stream, invoice)), event -> {
                    switch (event) {
                        case NodeEvent.InvoiceAdded(var invoice) -> tellIfSame(stream, hash, invoice);
                        case NodeEvent.InvoiceAccepted(var invoice) -> tellIfSame(stream, hash, invoice);
                        case NodeEvent.InvoiceSettled(var invoice) -> tellIfSame(stream, hash, invoice);
                        case NodeEvent.InvoiceCanceled(var invoice) -> tellIfSame(stream, hash, invoice);
                        case NodeEvent.PaymentUpdated payment -> {}
                    }
                }));
    }

    private static void backlog(
            Book book, InvoiceSubscription cursor, EventStream<org.satoshispark.lnd.lnrpc.Invoice> stream) {
        if (cursor.getAddIndex() > 0) {
            book.invoices().addedAfter(cursor.getAddIndex()).stream()
                    .filter(InvoiceStreams::isToldToAll)
                    .forEach(invoice -> stream.send(InvoiceMessages.of(invoice)));
        }
        if (cursor.getSettleIndex() > 0) {
            book.invoices()
                    .settledAfter(cursor.getSettleIndex())
                    .forEach(invoice -> stream.send(InvoiceMessages.of(invoice)));
        }
    }

    /** Held and canceled ones never come on the stream of all, not even in the backlog. */
    private static boolean isToldToAll(Invoice invoice) {
        return switch (invoice.state()) {
            case OPEN, SETTLED -> true;
            case ACCEPTED, CANCELED -> false;
        };
    }

    private static void tellIfSame(
            EventStream<org.satoshispark.lnd.lnrpc.Invoice> stream, PaymentHash hash, Invoice invoice) {
        if (invoice.hash().equals(hash)) {
            tell(stream, invoice);
        }
    }

    private static void tell(EventStream<org.satoshispark.lnd.lnrpc.Invoice> stream, Invoice invoice) {
        stream.send(InvoiceMessages.of(invoice));
        if (invoice.state().terminal()) {
            stream.finish();
        }
    }
}
