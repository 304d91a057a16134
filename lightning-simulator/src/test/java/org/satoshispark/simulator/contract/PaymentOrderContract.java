package org.satoshispark.simulator.contract;

import static io.grpc.Status.Code.NOT_FOUND;
import static io.grpc.Status.Code.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.satoshispark.simulator.contract.NodeClient.order;
import static org.satoshispark.simulator.contract.Refusals.refused;

import org.junit.jupiter.api.Test;
import org.satoshispark.lnd.lnrpc.Payment.PaymentStatus;
import org.satoshispark.lnd.routerrpc.SendPaymentRequest;

/** What SendPaymentV2 refuses before it starts anything: code UNKNOWN, and no trace of the payment afterwards. */
interface PaymentOrderContract extends Contract {
    private void refuses(String words, SendPaymentRequest.Builder order) {
        refused(UNKNOWN, words, node().send(order).awaitEnd());
    }

    private void leavesNoTrace(String invoice) {
        refused(
                NOT_FOUND,
                "payment isn't initiated",
                node().track(node().hashOf(invoice)).awaitEnd());
    }

    @Test
    default void anAmountlessInvoiceNeedsAnAmountAndOthersForbidIt() {
        var open = network().outsideInvoice(0, 3600);
        refuses("amount must be specified when paying a zero amount invoice", order(open));
        leavesNoTrace(open);
        var paid = node().send(order(open).setAmtMsat(3_000_001)).await(Payments::isFinal);
        assertThat(paid.getStatus()).isEqualTo(PaymentStatus.SUCCEEDED);
        assertThat(paid.getValueMsat()).isEqualTo(3_000_001);
        var fixed = network().outsideInvoice(1_000_000, 3600);
        refuses(
                "amount must not be specified when paying a non-zero amount invoice",
                order(fixed).setAmtMsat(1_000_000));
        leavesNoTrace(fixed);
    }

    @Test
    default void amountAndFeeAreEachOneOfTwoFieldsAndNotNegative() {
        var invoice = network().outsideInvoice(1_000_000, 3600);
        refuses("sat and msat arguments are mutually exclusive", order(invoice).setFeeLimitSat(1));
        refuses("amount cannot be negative", order(invoice).setFeeLimitMsat(-1));
        refuses(
                "sat and msat arguments are mutually exclusive",
                order(invoice).setAmt(1).setAmtMsat(1));
        refuses("amount cannot be negative", order(invoice).setAmtMsat(-1));
        leavesNoTrace(invoice);
    }

    @Test
    default void whatIsNoInvoiceIsNotPaid() {
        refuses("checksum failed", order("lnbc1qqqqqqqqqqqqq"));
        refuses("invoice not for current active network", order(DecodeContract.MAINNET));
        refuses("invalid vertex length of 0, want 33", order(""));
    }

    @Test
    default void ourOwnInvoiceIsNotPaidAndStaysOpen() {
        var own = node().addInvoice(1_000_000);
        refuses("self-payments not allowed", order(own.getPaymentRequest()));
        leavesNoTrace(own.getPaymentRequest());
        assertThat(network().outsidePays(own.getPaymentRequest(), 1_000_000)).isTrue();
    }

    @Test
    default void anExpiredInvoiceIsNotPaid() {
        var invoice = network().outsideInvoice(1_000_000, 1);
        Payments.awaitExpiry(node().decode(invoice));
        refuses("invoice expired. Valid until", order(invoice));
        leavesNoTrace(invoice);
    }
}
