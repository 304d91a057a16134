package org.satoshispark.simulator.contract;

import static io.grpc.Status.Code.OK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.satoshispark.simulator.contract.NodeClient.order;

import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.satoshispark.lnd.lnrpc.Payment;
import org.satoshispark.lnd.lnrpc.Payment.PaymentStatus;
import org.satoshispark.lnd.lnrpc.PaymentFailureReason;
import org.satoshispark.simulator.domain.Preimage;

/** SendPaymentV2 when it goes well. */
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
    default void aHeldPaymentIsToldUnderWayAndThenItsEnd() {
        var invoice = network().outsideHeldInvoice(1_000_000);
        var stream = node().send(order(invoice));
        var flying = stream.await(Payments::isOnItsWay);
        assertThat(flying.getPaymentPreimage()).isEqualTo("0".repeat(64));
        assertThat(flying.getHtlcs(0).getRoute().getTotalAmtMsat())
                .isEqualTo(1_000_000 + flying.getHtlcs(0).getRoute().getTotalFeesMsat());
        network().settleOutside(invoice);
        var paid = stream.await(Payments::isFinal);
        assertThat(paid.getFeeMsat()).isEqualTo(flying.getHtlcs(0).getRoute().getTotalFeesMsat());
        assertThat(paid.getPaymentIndex()).isEqualTo(flying.getPaymentIndex());
        assertThat(paid.getCreationTimeNs()).isEqualTo(flying.getCreationTimeNs());
    }

    @Test
    default void withoutInflightUpdatesOnlyTheEndIsTold() {
        var stream =
                node().send(order(network().outsideInvoice(1_000_000, 3600)).setNoInflightUpdates(true));
        assertThat(stream.awaitEnd().getCode()).isEqualTo(OK);
        assertThat(stream.events()).extracting(Payment::getStatus).containsExactly(PaymentStatus.SUCCEEDED);
    }

    @Test
    default void anInvoiceInCapitalsIsPaidToo() {
        var paid = node().pay(network().outsideInvoice(1_000_000, 3600).toUpperCase(Locale.ROOT));
        assertThat(paid.getStatus()).isEqualTo(PaymentStatus.SUCCEEDED);
    }

    @Test
    default void hashesAreHexTextsInPayments() {
        var invoice = network().outsideInvoice(1_000_000, 3600);
        var paid = node().pay(invoice);
        assertThat(HexFormat.of().parseHex(paid.getPaymentHash())).hasSize(32);
        assertThat(paid.getPaymentRequest()).isEqualTo(invoice);
    }
}
