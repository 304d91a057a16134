package org.satoshispark.simulator.contract;

import static io.grpc.Status.Code.ALREADY_EXISTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.satoshispark.simulator.contract.NodeClient.order;
import static org.satoshispark.simulator.contract.Refusals.refused;

import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.satoshispark.lnd.lnrpc.GetInfoRequest;
import org.satoshispark.lnd.lnrpc.Invoice.InvoiceState;
import org.satoshispark.lnd.lnrpc.Payment;
import org.satoshispark.lnd.lnrpc.Payment.PaymentStatus;
import org.satoshispark.lnd.lnrpc.PaymentFailureReason;

/** The node or the payee goes away in the middle (lightning.md W3, W7, W8): a payment on its way is neither lost nor failed. */
interface OutageContract extends Contract {
    /** Bounded for the test's sake; in the wild it is minutes to days. */
    Duration LONG_FLIGHT = Duration.ofSeconds(Long.getLong("contract.flight.seconds", 20));

    @Test
    default void aPaymentOnItsWayOutlivesARestart() {
        endsAsToldAfter(network()::stop);
    }

    @Test
    default void aPaymentOnItsWayOutlivesAKill() {
        endsAsToldAfter(network()::kill);
    }

    private void endsAsToldAfter(Runnable outage) {
        var invoice = network().outsideHeldInvoice(1_000_000);
        var stream = sentAndHeld(invoice);
        var before = node().lightning().getInfo(GetInfoRequest.getDefaultInstance());
        outage(outage, () -> {
            var end = stream.awaitEnd();
            assertThat(end.isOk()).as("%s says that it is over", end).isFalse();
            assertThat(stream.events()).noneMatch(Payments::isFinal);
        });
        assertThat(node().lightning()
                        .getInfo(GetInfoRequest.getDefaultInstance())
                        .getIdentityPubkey())
                .isEqualTo(before.getIdentityPubkey());
        var tracked = node().track(node().hashOf(invoice));
        assertThat(tracked.awaitCount(1).getFirst().getStatus()).isEqualTo(PaymentStatus.IN_FLIGHT);
        refused(
                ALREADY_EXISTS,
                "payment is in transition",
                node().send(order(invoice)).awaitEnd());
        network().settleOutside(invoice);
        assertThat(tracked.await(Payments::isFinal).getStatus()).isEqualTo(PaymentStatus.SUCCEEDED);
    }

    private Recorded<Payment> sentAndHeld(String invoice) {
        var stream = node().send(order(invoice));
        stream.await(Payments::isOnItsWay);
        network().awaitHeld(invoice);
        return stream;
    }

    /** A real lnd may keep such a payment in flight for ever, with nothing in any channel: then it is unknown, not failed. */
    @Test
    default void aPaymentKilledAtItsStartIsPaidOrNotOrUnknownButNeverTwice() {
        var before = ChannelBalances.of(node());
        var invoice = network().outsideInvoice(1_000_000, 3600);
        var hash = node().hashOf(invoice);
        node().send(order(invoice)).await(Payments::isOnItsWay);
        outage(network()::kill, () -> {});
        var tracked = node().track(hash);
        tracked.awaitCount(1);
        tracked.endWithin(Duration.ofSeconds(5));
        var last = tracked.events().getLast();
        if (last.getStatus() != PaymentStatus.FAILED) {
            assertThat(node().send(order(invoice)).awaitEnd().getCode()).isEqualTo(ALREADY_EXISTS);
        }
        var cost = last.getStatus() == PaymentStatus.SUCCEEDED ? last.getValueMsat() + last.getFeeMsat() : 0;
        assertThat(before - ChannelBalances.of(node())).isEqualTo(cost);
    }

    @Test
    default void aPaymentIsSettledWhileTheNodeIsDown() {
        var invoice = network().outsideHeldInvoice(1_000_000);
        var hash = node().hashOf(invoice);
        sentAndHeld(invoice);
        outage(network()::kill, () -> network().settleOutside(invoice));
        assertThat(node().track(hash).await(Payments::isFinal).getStatus()).isEqualTo(PaymentStatus.SUCCEEDED);
    }

    @Test
    default void aPaymentIsRefusedWhileTheNodeIsDown() {
        var invoice = network().outsideHeldInvoice(1_000_000);
        var hash = node().hashOf(invoice);
        sentAndHeld(invoice);
        outage(network()::kill, () -> network().cancelOutside(invoice));
        var end = node().track(hash).await(Payments::isFinal);
        assertThat(end.getStatus()).isEqualTo(PaymentStatus.FAILED);
        assertThat(end.getFailureReason()).isEqualTo(PaymentFailureReason.FAILURE_REASON_INCORRECT_PAYMENT_DETAILS);
    }

    @Test
    default void heldMoneyIsStillHeldAfterAKill() {
        var held = Held.invoice(node(), 5_000);
        assertThat(network().outsidePays(held.text(), 5_000)).isTrue();
        outage(network()::kill, () -> {});
        assertThat(node().lookup(held.hash()).getState()).isEqualTo(InvoiceState.ACCEPTED);
        held.settle(node());
        assertThat(node().lookup(held.hash()).getState()).isEqualTo(InvoiceState.SETTLED);
    }

    @Test
    default void aHeldPaymentStaysInFlightBeyondItsTimeoutAndEndsAsTold() {
        var invoice = network().outsideHeldInvoice(1_000_000);
        var stream = node().send(order(invoice).setTimeoutSeconds(3));
        var flying = stream.await(Payments::isOnItsWay);
        assertThat(flying.getHtlcs(0).getRoute().getTotalTimeLock()).isPositive();
        var until = Instant.now().plus(LONG_FLIGHT);
        Awaitility.await()
                .atMost(LONG_FLIGHT.plusSeconds(30))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    assertThat(node().track(node().hashOf(invoice))
                                    .awaitCount(1)
                                    .getFirst()
                                    .getStatus())
                            .isEqualTo(PaymentStatus.IN_FLIGHT);
                    return Instant.now().isAfter(until);
                });
        network().settleOutside(invoice);
        assertThat(stream.await(Payments::isFinal).getStatus()).isEqualTo(PaymentStatus.SUCCEEDED);
    }

    @Test
    default void aPaymentOnItsWayOutlivesThePayeesAbsence() {
        var invoice = network().outsideHeldInvoice(1_000_000);
        var stream = sentAndHeld(invoice);
        network().outsideLeaves();
        try {
            assertThat(node().track(node().hashOf(invoice))
                            .awaitCount(1)
                            .getFirst()
                            .getStatus())
                    .isEqualTo(PaymentStatus.IN_FLIGHT);
        } finally {
            network().outsideReturns();
        }
        network().settleOutside(invoice);
        assertThat(stream.await(Payments::isFinal).getStatus()).isEqualTo(PaymentStatus.SUCCEEDED);
    }

    @Test
    default void aPayeeWhoIsAwayCantBePaid() {
        var invoice = network().outsideInvoice(1_000_000, 3600);
        network().outsideLeaves();
        try {
            var failed = node().pay(invoice);
            assertThat(failed.getStatus()).isEqualTo(PaymentStatus.FAILED);
            assertThat(failed.getFailureReason()).isEqualTo(PaymentFailureReason.FAILURE_REASON_NO_ROUTE);
        } finally {
            network().outsideReturns();
        }
        assertThat(node().pay(invoice).getStatus()).isEqualTo(PaymentStatus.SUCCEEDED);
    }
}
