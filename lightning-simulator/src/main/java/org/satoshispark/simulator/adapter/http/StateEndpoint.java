package org.satoshispark.simulator.adapter.http;

import java.util.List;
import java.util.Map;
import org.satoshispark.simulator.application.Node;
import org.satoshispark.simulator.application.NodeKeys;
import org.satoshispark.simulator.domain.Book;
import org.satoshispark.simulator.domain.Channel;
import org.satoshispark.simulator.domain.Invoice;
import org.satoshispark.simulator.domain.Payment;

/** GET /state: the node's and the outside world's books in msat, read in one moment; GET /health. */
final class StateEndpoint {
    record InvoiceRow(
            String paymentHash, String state, long amountMsat, long paidMsat, long addIndex, long settleIndex) {
        static InvoiceRow of(Invoice invoice) {
            return new InvoiceRow(
                    invoice.hash().hex(),
                    invoice.state().name(),
                    invoice.terms().valueMsat(),
                    invoice.paidMsat(),
                    invoice.addIndex(),
                    invoice.settleIndex());
        }
    }

    /** @param failureReason null unless FAILED */
    record PaymentRow(
            String paymentHash, String status, long amountMsat, long feeMsat, long index, String failureReason) {
        static PaymentRow of(Payment payment) {
            return new PaymentRow(
                    payment.hash().hex(),
                    payment.status().name(),
                    payment.valueMsat(),
                    payment.feeMsat(),
                    payment.index(),
                    payment.failureReason() == null
                            ? null
                            : payment.failureReason().name());
        }
    }

    record State(
            String identityPubkey,
            Channel channel,
            List<InvoiceRow> invoices,
            List<PaymentRow> payments,
            List<OutsideInvoiceView> outsideInvoices) {}

    private final Node node;
    private final NodeKeys keys;

    StateEndpoint(Node node, NodeKeys keys) {
        this.node = node;
        this.keys = keys;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/state", request -> Response.ok(node.read(this::state))),
                Route.of("GET", "/health", request -> Response.ok(node.read(book -> Map.of("status", "UP")))));
    }

    private State state(Book book) {
        return new State(
                keys.own().publicHex(),
                book.channel(),
                book.invoices().all().stream().map(InvoiceRow::of).toList(),
                book.payments().all().stream().map(PaymentRow::of).toList(),
                book.outside().all().stream().map(OutsideInvoiceView::of).toList());
    }
}
