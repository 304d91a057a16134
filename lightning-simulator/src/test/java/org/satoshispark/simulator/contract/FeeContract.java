package org.satoshispark.simulator.contract;

import static io.grpc.Status.Code.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.satoshispark.simulator.contract.NodeClient.order;
import static org.satoshispark.simulator.contract.Refusals.refused;

import com.google.protobuf.ByteString;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.satoshispark.lnd.lnrpc.Payment;
import org.satoshispark.lnd.lnrpc.Payment.PaymentStatus;
import org.satoshispark.lnd.lnrpc.PaymentFailureReason;
import org.satoshispark.lnd.routerrpc.RouteFeeRequest;

/** The fee limit is kept to the msat (lightning.md W12, W13), and what an estimate says (W14). */
interface FeeContract extends Contract {
    private Payment payFor(long limitMsat) {
        return node().send(order(network().outsideInvoice(1_234_567, 3600)).setFeeLimitMsat(limitMsat))
                .await(Payments::isFinal);
    }

    @Test
    default void theFeeMayBeAsHighAsItsLimitAndNotOneMsatMore() {
        var price = payFor(NodeClient.ENOUGH_FEE_MSAT).getFeeMsat();
        assertThat(price).as("the way to the outside costs something").isPositive();
        var short1 = payFor(price - 1);
        assertThat(short1.getStatus()).isEqualTo(PaymentStatus.FAILED);
        assertThat(short1.getFailureReason()).isEqualTo(PaymentFailureReason.FAILURE_REASON_NO_ROUTE);
        assertThat(short1.getFeeMsat()).isZero();
        assertThat(short1.getHtlcsCount()).isZero();
        var exact = payFor(price);
        assertThat(exact.getStatus()).isEqualTo(PaymentStatus.SUCCEEDED);
        assertThat(exact.getFeeMsat()).isEqualTo(price);
        assertThat(exact.getFeeSat()).isEqualTo(price / 1000);
    }

    @Test
    default void aLimitOfZeroAllowsFreeWaysOnly() {
        assertThat(payFor(0).getFailureReason()).isEqualTo(PaymentFailureReason.FAILURE_REASON_NO_ROUTE);
    }

    @Test
    default void aLimitInSatIsTheSameLimit() {
        var price = payFor(NodeClient.ENOUGH_FEE_MSAT).getFeeMsat();
        var order = order(network().outsideInvoice(1_234_567, 3600))
                .clearFeeLimitMsat()
                .setFeeLimitSat(price / 1000);
        var paid = node().send(order).await(Payments::isFinal);
        assertThat(paid.getStatus()).isEqualTo(price % 1000 == 0 ? PaymentStatus.SUCCEEDED : PaymentStatus.FAILED);
    }

    @Test
    default void theWayToANodeIsEstimatedInWholeSat() {
        var payee = node().decode(network().outsideInvoice(1_000_000, 3600)).getDestination();
        var paid = node().pay(network().outsideInvoice(1_000_000, 3600));
        var estimate =
                node().router().estimateRouteFee(to(payee).setAmtSat(1_000).build());
        assertThat(estimate.getFailureReason()).isEqualTo(PaymentFailureReason.FAILURE_REASON_NONE);
        assertThat(estimate.getRoutingFeeMsat()).isEqualTo(paid.getFeeMsat());
        assertThat(estimate.getTimeLockDelay()).isPositive();
    }

    @Test
    default void anEstimateByTheInvoiceIsThePriceToo() {
        var invoice = network().outsideInvoice(1_000_000, 3600);
        var estimate = node().router()
                .estimateRouteFee(RouteFeeRequest.newBuilder()
                        .setPaymentRequest(invoice)
                        .setTimeout(10)
                        .build());
        assertThat(estimate.getFailureReason()).isEqualTo(PaymentFailureReason.FAILURE_REASON_NONE);
        assertThat(estimate.getRoutingFeeMsat()).isEqualTo(node().pay(invoice).getFeeMsat());
    }

    @Test
    default void whatCantBeEstimatedIsRefused() {
        refusesEstimate("specify either a destination or an invoice", RouteFeeRequest.newBuilder());
        refusesEstimate(
                "invalid length destination key",
                RouteFeeRequest.newBuilder()
                        .setDest(ByteString.copyFromUtf8("short"))
                        .setAmtSat(1));
        var payee = node().decode(network().outsideInvoice(1_000_000, 3600)).getDestination();
        refusesEstimate("amount must be greater than 0", to(payee));
        refusesEstimate("amount must be greater than 0", to(payee).setAmtSat(-1));
        refusesEstimate(
                "amount must be greater than 0",
                RouteFeeRequest.newBuilder().setPaymentRequest(network().outsideInvoice(0, 3600)));
        var stranger = node().decode(unroutableInvoice(1_000_000)).getDestination();
        refusesEstimate("unable to find a path to destination", to(stranger).setAmtSat(1));
        refusesEstimate("insufficient local balance", to(payee).setAmtSat(1_000_000_000_000L));
    }

    private void refusesEstimate(String words, RouteFeeRequest.Builder request) {
        refused(UNKNOWN, words, () -> node().router().estimateRouteFee(request.build()));
    }

    private static RouteFeeRequest.Builder to(String destination) {
        return RouteFeeRequest.newBuilder()
                .setDest(ByteString.copyFrom(HexFormat.of().parseHex(destination)));
    }
}
