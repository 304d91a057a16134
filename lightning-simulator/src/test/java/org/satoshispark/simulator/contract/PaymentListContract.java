package org.satoshispark.simulator.contract;

import static io.grpc.Status.Code.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.satoshispark.simulator.contract.NodeClient.order;
import static org.satoshispark.simulator.contract.Refusals.refused;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.satoshispark.lnd.lnrpc.ListPaymentsRequest;
import org.satoshispark.lnd.lnrpc.ListPaymentsResponse;
import org.satoshispark.lnd.lnrpc.Payment;
import org.satoshispark.lnd.lnrpc.Payment.PaymentStatus;

/** ListPayments, as reconciliation reads it. */
interface PaymentListContract extends Contract {
    private ListPaymentsResponse list(ListPaymentsRequest.Builder request) {
        return node().lightning().listPayments(request.build());
    }

    private static List<String> hashes(ListPaymentsResponse page) {
        return page.getPaymentsList().stream().map(Payment::getPaymentHash).toList();
    }

    private static ListPaymentsRequest.Builder after(Payment payment) {
        return ListPaymentsRequest.newBuilder().setIndexOffset(payment.getPaymentIndex());
    }

    private Payment paid() {
        return node().pay(network().outsideInvoice(1_000_000, 3600));
    }

    @Test
    default void succeededPaymentsAreListedOthersOnlyOnRequest() {
        var before = paid();
        var paid = paid();
        var failed = node().pay(unroutableInvoice(1_000_000));
        assertThat(hashes(list(after(before)))).containsExactly(paid.getPaymentHash());
        assertThat(hashes(list(after(before).setIncludeIncomplete(true))))
                .containsExactly(paid.getPaymentHash(), failed.getPaymentHash());
        var last = list(ListPaymentsRequest.newBuilder()
                .setIncludeIncomplete(true)
                .setReversed(true)
                .setMaxPayments(1));
        assertThat(hashes(last)).containsExactly(failed.getPaymentHash());
        assertThat(last.getLastIndexOffset()).isEqualTo(failed.getPaymentIndex());
    }

    @Test
    default void pagesOfPaymentsFollowEachOtherWithoutAGapAndEndWithAnEmptyOne() {
        var start = paid();
        var made = List.of(paid(), paid(), paid());
        var seen = new ArrayList<Payment>();
        var page = list(after(start).setMaxPayments(2));
        while (page.getPaymentsCount() > 0) {
            seen.addAll(page.getPaymentsList());
            page = list(ListPaymentsRequest.newBuilder()
                    .setIndexOffset(page.getLastIndexOffset())
                    .setMaxPayments(2));
        }
        assertThat(seen)
                .extracting(Payment::getPaymentIndex)
                .isEqualTo(made.stream().map(Payment::getPaymentIndex).toList());
        assertThat(seen)
                .extracting(Payment::getFeeMsat)
                .isEqualTo(made.stream().map(Payment::getFeeMsat).toList());
        assertThat(page.getLastIndexOffset()).as("the offset of an empty page").isZero();
    }

    @Test
    default void whatIsOnItsWayIsListedWithItsState() {
        var before = paid();
        var invoice = network().outsideHeldInvoice(1_000_000);
        var stream = node().send(order(invoice));
        stream.await(Payments::isOnItsWay);
        assertThat(list(after(before)).getPaymentsCount()).isZero();
        var open = list(after(before).setIncludeIncomplete(true)).getPayments(0);
        assertThat(open.getStatus()).isEqualTo(PaymentStatus.IN_FLIGHT);
        assertThat(open.getValueMsat()).isEqualTo(1_000_000);
        network().settleOutside(invoice);
        var end = stream.await(Payments::isFinal);
        assertThat(list(after(before)).getPaymentsList()).containsExactly(end);
    }

    @Test
    default void aPaymentStartedAgainIsListedOnceByItsNewIndex() {
        var invoice = unroutableInvoice(1_000_000);
        var first = node().pay(invoice);
        var between = paid();
        var second = node().pay(invoice);
        var all = list(ListPaymentsRequest.newBuilder()
                .setIndexOffset(first.getPaymentIndex() - 1)
                .setIncludeIncomplete(true));
        assertThat(hashes(all)).containsExactly(between.getPaymentHash(), second.getPaymentHash());
    }

    @Test
    default void creationTimesBoundTheListOfPaymentsBothEndsIncluded() {
        var paid = paid();
        var at = paid.getCreationTimeNs() / 1_000_000_000L;
        var before = paid.getPaymentIndex() - 1;
        assertThat(list(ListPaymentsRequest.newBuilder()
                                .setIndexOffset(before)
                                .setCreationDateStart(at)
                                .setCreationDateEnd(at + 1))
                        .getPaymentsCount())
                .isEqualTo(1);
        assertThat(list(ListPaymentsRequest.newBuilder().setIndexOffset(before).setCreationDateEnd(at - 1))
                        .getPaymentsCount())
                .isZero();
        refused(
                UNKNOWN,
                "must be before end date",
                () -> list(ListPaymentsRequest.newBuilder()
                        .setCreationDateStart(at)
                        .setCreationDateEnd(at)));
    }
}
