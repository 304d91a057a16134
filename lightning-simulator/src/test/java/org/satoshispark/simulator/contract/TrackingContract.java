package org.satoshispark.simulator.contract;

import static io.grpc.Status.Code.NOT_FOUND;
import static io.grpc.Status.Code.OK;
import static io.grpc.Status.Code.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.satoshispark.simulator.contract.NodeClient.order;
import static org.satoshispark.simulator.contract.Refusals.refused;

import com.google.protobuf.ByteString;
import io.grpc.Context;
import org.junit.jupiter.api.Test;
import org.satoshispark.lnd.lnrpc.Payment;
import org.satoshispark.lnd.lnrpc.Payment.PaymentStatus;
import org.satoshispark.lnd.routerrpc.RouterGrpc;
import org.satoshispark.lnd.routerrpc.TrackPaymentsRequest;

/** TrackPaymentV2 and TrackPayments. */
interface TrackingContract extends Contract {
    @Test
    default void anUnknownPaymentIsNotFound() {
        refused(
                NOT_FOUND,
                "payment isn't initiated",
                node().track(InvoiceContract.random32()).awaitEnd());
        refused(
                UNKNOWN,
                "invalid hash length of 5, want 32",
                node().track(ByteString.copyFromUtf8("short")).awaitEnd());
    }

    @Test
    default void trackingSaysTheCurrentStateAndTheEnd() {
        var invoice = network().outsideHeldInvoice(1_000_000);
        node().send(order(invoice)).await(Payments::isOnItsWay);
        var tracked = node().track(node().hashOf(invoice));
        assertThat(tracked.awaitCount(1).getFirst().getStatus()).isEqualTo(PaymentStatus.IN_FLIGHT);
        network().settleOutside(invoice);
        assertThat(tracked.awaitEnd().getCode()).isEqualTo(OK);
        assertThat(tracked.events().getLast().getStatus()).isEqualTo(PaymentStatus.SUCCEEDED);
    }

    @Test
    default void trackingAFinishedPaymentSaysItAndCloses() {
        var invoice = network().outsideInvoice(1_000_000, 3600);
        node().pay(invoice);
        var tracked = node().track(node().hashOf(invoice));
        assertThat(tracked.awaitEnd().getCode()).isEqualTo(OK);
        assertThat(tracked.events()).extracting(Payment::getStatus).containsExactly(PaymentStatus.SUCCEEDED);
    }

    @Test
    default void aClosedStreamIsNoCancel() {
        var invoice = network().outsideHeldInvoice(1_000_000);
        var caller = Context.current().withCancellation();
        var previous = caller.attach();
        var stream = node().send(order(invoice));
        caller.detach(previous);
        stream.await(Payments::isOnItsWay);
        caller.cancel(null);
        stream.awaitEnd();
        network().settleOutside(invoice);
        var end = node().track(node().hashOf(invoice)).await(Payments::isFinal);
        assertThat(end.getStatus()).isEqualTo(PaymentStatus.SUCCEEDED);
    }

    @Test
    default void trackingAllSaysWhatIsOpenAndWhatChanges() {
        var invoice = network().outsideHeldInvoice(1_000_000);
        node().send(order(invoice)).await(Payments::isOnItsWay);
        var hash = node().decode(invoice).getPaymentHash();
        var all = new Recorded<Payment>();
        node().with(RouterGrpc.newStub(channel())).trackPayments(TrackPaymentsRequest.getDefaultInstance(), all);
        all.await(payment -> payment.getPaymentHash().equals(hash));
        network().settleOutside(invoice);
        all.await(payment -> payment.getPaymentHash().equals(hash) && Payments.isFinal(payment));
        assertThat(all.isOver()).isFalse();
    }
}
