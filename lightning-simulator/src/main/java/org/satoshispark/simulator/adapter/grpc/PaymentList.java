package org.satoshispark.simulator.adapter.grpc;

import org.satoshispark.lnd.lnrpc.ListPaymentsRequest;
import org.satoshispark.lnd.lnrpc.ListPaymentsResponse;
import org.satoshispark.simulator.application.Node;
import org.satoshispark.simulator.domain.Payment;
import org.satoshispark.simulator.domain.PaymentStatus;
import org.satoshispark.simulator.domain.Refusal;
import org.satoshispark.simulator.domain.Result;

/** ListPayments. */
final class PaymentList {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private final Node node;

    PaymentList(Node node) {
        this.node = node;
    }

    Result<ListPaymentsResponse> list(ListPaymentsRequest request) {
        var start = request.getCreationDateStart();
        var end = request.getCreationDateEnd();
        if (start != 0 && end != 0 && start >= end) {
            return Result.refused(Refusal.unknown("start date(%d) must be before end date(%d)".formatted(start, end)));
        }
        var all = node.read(book -> book.payments().all());
        var page = Pages.page(
                all,
                Payment::index,
                request.getIndexOffset(),
                request.getMaxPayments(),
                request.getReversed(),
                payment -> Pages.within(payment.createdNs() / NANOS_PER_SECOND, start, end)
                        && (request.getIncludeIncomplete() || payment.status() == PaymentStatus.SUCCEEDED));
        var response = ListPaymentsResponse.newBuilder();
        page.forEach(payment -> response.addPayments(PaymentMessages.of(payment)));
        if (!page.isEmpty()) {
            response.setFirstIndexOffset(page.getFirst().index())
                    .setLastIndexOffset(page.getLast().index());
        }
        if (request.getCountTotalPayments()) {
            response.setTotalNumPayments(all.size());
        }
        return Result.done(response.build());
    }
}
