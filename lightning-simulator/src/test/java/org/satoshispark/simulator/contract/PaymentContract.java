package org.satoshispark.simulator.contract;

import static io.grpc.Status.Code.ALREADY_EXISTS;
import static io.grpc.Status.Code.OK;
import static io.grpc.Status.Code.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.satoshispark.simulator.contract.NodeClient.order;
import static org.satoshispark.simulator.contract.Refusals.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.satoshispark.lnd.lnrpc.Payment;
import org.satoshispark.lnd.lnrpc.Payment.PaymentStatus;
import org.satoshispark.lnd.lnrpc.PaymentFailureReason;
import org.satoshispark.simulator.domain.Preimage;

/** SendPaymentV2: outcomes, the order of its checks, duplicates. */
interface PaymentContract extends Contract {
    @Test
    default void aPaymentSucceedsWithProofAndFee() {
        var invoice = network().outsideInvoice(2_000_500, 3600);
        var stream = node().send(order(invoice));
        var paid = stream.await(Payments::isFinal);
        assertThat(paid.getStatus()).isEqualTo(PaymentStatus.SUCCEEDED);
        assertThat(paid.getValueMsat()).isEqualTo(2_000_500);
        assertThat(paid.getFeeMsat()).isBetween(0L, NodeClient.ENOUGH_FEE_MSAT);
        assertThat(paid.getFailureReason()).isEqualTo(PaymentFailureReason.FAILURE_REASON_NONE);
        assertThat(new Preimage(paid.getPaymentPreimage()).hash().hex()).isEqualTo(paid.getPaymentHash());
        assertThat(stream.awaitEnd().getCode()).isEqualTo(OK);
        assertThat(stream.events().getFirst().getStatus()).isEqualTo(PaymentStatus.IN_FLIGHT);
    }

    @Test
    default void withoutInflightUpdatesOnlyTheEndIsTold() {
        var stream =
                node().send(order(network().outsideInvoice(1_000_000, 3600)).setNoInflightUpdates(true));
        assertThat(stream.awaitEnd().getCode()).isEqualTo(OK);
        assertThat(stream.events()).extracting(Payment::getStatus).containsExactly(PaymentStatus.SUCCEEDED);
    }

    @Test
    default void anAmountlessInvoiceNeedsAnAmountAndOthersForbidIt() {
        var open = network().outsideInvoice(0, 3600);
        refused(UNKNOWN, "amount must be specified", node().send(order(open)).awaitEnd());
        var paid = node().send(order(open).setAmtMsat(3_000_000)).await(Payments::isFinal);
        assertThat(paid.getValueMsat()).isEqualTo(3_000_000);
        var fixed = network().outsideInvoice(1_000_000, 3600);
        refused(
                UNKNOWN,
                "amount must not be specified",
                node().send(order(fixed).setAmtMsat(1_000_000)).awaitEnd());
    }

    @Test
    default void wrongOrdersAreRefused() {
        var invoice = network().outsideInvoice(1_000_000, 3600);
        refused(
                UNKNOWN,
                "mutually exclusive",
                node().send(order(invoice).setFeeLimitSat(1)).awaitEnd());
        refused(
                UNKNOWN,
                "negative",
                node().send(order(invoice).setFeeLimitMsat(-1)).awaitEnd());
        refused(UNKNOWN, "", node().send(order("lnbcrt1nonsense")).awaitEnd());
        var own = node().addInvoice(1_000_000).getPaymentRequest();
        refused(UNKNOWN, "self-payments not allowed", node().send(order(own)).awaitEnd());
    }

    @Test
    default void aPaymentThatSucceededIsNotStartedAgain() {
        var invoice = network().outsideInvoice(1_000_000, 3600);
        node().pay(invoice);
        refused(
                ALREADY_EXISTS,
                "invoice is already paid",
                node().send(order(invoice)).awaitEnd());
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
        var decoded = node().decode(invoice);
        var end = Instant.ofEpochSecond(decoded.getTimestamp() + decoded.getExpiry());
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> Instant.now()
                .isAfter(end));
        refused(UNKNOWN, "invoice expired", node().send(order(invoice)).awaitEnd());
        assertThat(node().track(node().hashOf(invoice)).await(Payments::isFinal).getStatus())
                .isEqualTo(PaymentStatus.SUCCEEDED);
    }

    @Test
    default void aPaymentWithoutAWayFailsAndMayBeStartedAgain() {
        var invoice = network().unroutableInvoice(1_000_000);
        var first = node().pay(invoice);
        assertThat(first.getStatus()).isEqualTo(PaymentStatus.FAILED);
        assertThat(first.getFailureReason()).isEqualTo(PaymentFailureReason.FAILURE_REASON_NO_ROUTE);
        assertThat(first.getPaymentPreimage()).isEqualTo("0".repeat(64));
        var second = node().pay(invoice);
        assertThat(second.getStatus()).isEqualTo(PaymentStatus.FAILED);
        assertThat(second.getPaymentIndex()).isGreaterThan(first.getPaymentIndex());
    }

    @Test
    default void aRejectedPaymentFailsWithTheReasonAndMayBeStartedAgain() {
        var invoice = network().outsideHeldInvoice(1_000_000);
        var stream = node().send(order(invoice));
        stream.await(Payments::isOnItsWay);
        network().cancelOutside(invoice);
        var failed = stream.await(Payments::isFinal);
        assertThat(failed.getStatus()).isEqualTo(PaymentStatus.FAILED);
        assertThat(failed.getFailureReason()).isEqualTo(PaymentFailureReason.FAILURE_REASON_INCORRECT_PAYMENT_DETAILS);
        assertThat(stream.awaitEnd().getCode()).isEqualTo(OK);
    }

    @Test
    default void moreThanOurBalanceFails() {
        var local = node().lightning()
                .channelBalance(ChannelBalances.REQUEST)
                .getLocalBalance()
                .getMsat();
        var failed = node().pay(network().outsideInvoice(local + 1_000_000, 3600));
        assertThat(failed.getFailureReason()).isEqualTo(PaymentFailureReason.FAILURE_REASON_INSUFFICIENT_BALANCE);
    }

    @Test
    default void theBalanceMovesByTheAmountAndTheFeeToTheMsat() {
        var before = ChannelBalances.of(node());
        var paid = node().pay(network().outsideInvoice(1_234_567, 3600));
        var after = ChannelBalances.of(node());
        assertThat(before - after).isEqualTo(paid.getValueMsat() + paid.getFeeMsat());
        network().outsidePays(node().addInvoice(7_777).getPaymentRequest(), 7_777);
        assertThat(ChannelBalances.of(node()) - after).isEqualTo(7_777);
    }

    @Test
    default void hashesAreHexTextsInPayments() {
        var invoice = network().outsideInvoice(1_000_000, 3600);
        var paid = node().pay(invoice);
        assertThat(HexFormat.of().parseHex(paid.getPaymentHash())).hasSize(32);
        assertThat(paid.getPaymentRequest()).isEqualTo(invoice);
    }
}
