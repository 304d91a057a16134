package org.satoshispark.simulator.contract;

import static io.grpc.Status.Code.ALREADY_EXISTS;
import static io.grpc.Status.Code.OK;
import static io.grpc.Status.Code.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.satoshispark.simulator.contract.NodeClient.order;
import static org.satoshispark.simulator.contract.Refusals.refused;

import org.junit.jupiter.api.Test;
import org.satoshispark.lnd.lnrpc.Payment.PaymentStatus;
import org.satoshispark.lnd.lnrpc.PaymentFailureReason;

/** The same hash again: refused while it is under way or paid, started anew when it failed (lightning.md 0.4, W4, W5). */
interface PaymentRefusalContract extends Contract {
    @Test
    default void aPaymentThatSucceededIsNotStartedAgain() {
        var invoice = network().outsideInvoice(1_000_000, 3600);
        var first = node().pay(invoice);
        refused(
                ALREADY_EXISTS,
                "invoice is already paid",
                node().send(order(invoice)).awaitEnd());
        assertThat(node().track(node().hashOf(invoice)).await(Payments::isFinal))
                .isEqualTo(first);
    }

    @Test
    default void aPaymentOnItsWayIsNotStartedAgain() {
        var invoice = network().outsideHeldInvoice(1_000_000);
        var stream = node().send(order(invoice));
        stream.await(Payments::isOnItsWay);
        refused(
                ALREADY_EXISTS,
                "payment is in transition",
                node().send(order(invoice)).awaitEnd());
        network().settleOutside(invoice);
        assertThat(stream.await(Payments::isFinal).getStatus()).isEqualTo(PaymentStatus.SUCCEEDED);
    }

    @Test
    default void theExpiryIsCheckedBeforeDuplicates() {
        var invoice = network().outsideInvoice(1_000_000, 5);
        node().pay(invoice);
        Payments.awaitExpiry(node().decode(invoice));
        refused(UNKNOWN, "invoice expired", node().send(order(invoice)).awaitEnd());
        assertThat(node().track(node().hashOf(invoice)).await(Payments::isFinal).getStatus())
                .isEqualTo(PaymentStatus.SUCCEEDED);
    }

    @Test
    default void aPaymentWithoutAWayFailsAndMayBeStartedAgain() {
        var invoice = unroutableInvoice(1_000_000);
        var first = node().pay(invoice);
        assertThat(first.getStatus()).isEqualTo(PaymentStatus.FAILED);
        assertThat(first.getFailureReason()).isEqualTo(PaymentFailureReason.FAILURE_REASON_NO_ROUTE);
        assertThat(first.getPaymentPreimage()).isEqualTo("0".repeat(64));
        assertThat(first.getFeeMsat()).isZero();
        assertThat(first.getHtlcsCount()).isZero();
        var second = node().pay(invoice);
        assertThat(second.getStatus()).isEqualTo(PaymentStatus.FAILED);
        assertThat(second.getPaymentIndex()).isGreaterThan(first.getPaymentIndex());
    }

    @Test
    default void aRejectedPaymentFailsWithTheReason() {
        var invoice = network().outsideHeldInvoice(1_000_000);
        var stream = node().send(order(invoice));
        stream.await(Payments::isOnItsWay);
        network().cancelOutside(invoice);
        var failed = stream.await(Payments::isFinal);
        assertThat(failed.getStatus()).isEqualTo(PaymentStatus.FAILED);
        assertThat(failed.getFailureReason()).isEqualTo(PaymentFailureReason.FAILURE_REASON_INCORRECT_PAYMENT_DETAILS);
        assertThat(stream.awaitEnd().getCode()).isEqualTo(OK);
        var again = node().pay(invoice);
        assertThat(again.getFailureReason()).isEqualTo(PaymentFailureReason.FAILURE_REASON_INCORRECT_PAYMENT_DETAILS);
        assertThat(again.getPaymentIndex()).isGreaterThan(failed.getPaymentIndex());
    }

    @Test
    default void moreThanOurBalanceFails() {
        var local = node().lightning()
                .channelBalance(ChannelBalances.REQUEST)
                .getLocalBalance()
                .getMsat();
        var failed = node().pay(network().outsideInvoice(local + 1_000_000, 3600));
        assertThat(failed.getStatus()).isEqualTo(PaymentStatus.FAILED);
        assertThat(failed.getFailureReason()).isEqualTo(PaymentFailureReason.FAILURE_REASON_INSUFFICIENT_BALANCE);
    }
}
