package org.satoshispark.simulator.adapter.grpc;

import org.satoshispark.lnd.lnrpc.ListInvoiceRequest;
import org.satoshispark.lnd.lnrpc.ListInvoiceResponse;
import org.satoshispark.simulator.application.Node;
import org.satoshispark.simulator.domain.Invoice;
import org.satoshispark.simulator.domain.Refusal;
import org.satoshispark.simulator.domain.Result;

/** ListInvoices. */
final class InvoiceList {
    private final Node node;

    InvoiceList(Node node) {
        this.node = node;
    }

    Result<ListInvoiceResponse> list(ListInvoiceRequest request) {
        var start = request.getCreationDateStart();
        var end = request.getCreationDateEnd();
        if (start != 0 && end != 0 && start >= end) {
            return Result.refused(Refusal.unknown("start date(%d) must be before end date(%d)".formatted(start, end)));
        }
        var page = Pages.page(
                node.read(book -> book.invoices().all()),
                Invoice::addIndex,
                request.getIndexOffset(),
                request.getNumMaxInvoices(),
                request.getReversed(),
                invoice -> Pages.within(invoice.terms().createdAt(), start, end)
                        && (!request.getPendingOnly() || !invoice.state().terminal()));
        var response = ListInvoiceResponse.newBuilder();
        page.forEach(invoice -> response.addInvoices(InvoiceMessages.of(invoice)));
        if (!page.isEmpty()) {
            response.setFirstIndexOffset(page.getFirst().addIndex())
                    .setLastIndexOffset(page.getLast().addIndex());
        }
        return Result.done(response.build());
    }
}
