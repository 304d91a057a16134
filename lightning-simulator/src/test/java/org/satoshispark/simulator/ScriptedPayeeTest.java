package org.satoshispark.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.satoshispark.simulator.contract.NodeClient.order;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.satoshispark.lnd.lnrpc.Payment;
import org.satoshispark.lnd.lnrpc.Payment.PaymentStatus;
import org.satoshispark.lnd.lnrpc.PaymentFailureReason;
import org.satoshispark.simulator.domain.Behaviour;
import org.satoshispark.simulator.domain.OutsideInvoice;
import org.satoshispark.simulator.domain.Reply;

/** What the caller of SendPaymentV2 hears when the payee's script spoils the answer. */
class ScriptedPayeeTest {
    @TempDir
    static Path folder;

    private static SimulatedNetwork network;

    @BeforeAll
    static void start() throws Exception {
        network = new SimulatedNetwork(folder);
    }

    @AfterAll
    static void stop() {
        network.close();
    }

    @Test
    void aLostAnswerHidesASuccess() {
        var invoice = invoice(Behaviour.succeed().replying(Reply.LOST));
        assertThat(refusal(invoice).getCode()).isEqualTo(Status.Code.UNAVAILABLE);
        assertThat(track(invoice).getStatus()).isEqualTo(PaymentStatus.SUCCEEDED);
        assertThat(network.simulator()
                        .world()
                        .find(invoice.hash())
                        .orElseThrow()
                        .timesStarted())
                .isEqualTo(1);
    }

    @Test
    void alreadyExistsHidesASuccess() {
        var invoice = invoice(Behaviour.succeed().replying(Reply.ALREADY_EXISTS));
        assertThat(refusal(invoice).getCode()).isEqualTo(Status.Code.ALREADY_EXISTS);
        assertThat(track(invoice).getStatus()).isEqualTo(PaymentStatus.SUCCEEDED);
    }

    @Test
    void aPaymentInFlightForASecondSucceedsByItself() {
        var stream =
                network.client().send(order(text(invoice(Behaviour.succeed().after(1)))));
        stream.await(payment -> payment.getHtlcsCount() > 0);
        assertThat(stream.await(payment -> payment.getStatus() == PaymentStatus.SUCCEEDED)
                        .getFeeMsat())
                .isEqualTo(2_000);
    }

    @Test
    void aFeeAboveTheLimitFindsNoWay() {
        var failed = network.client()
                .send(order(text(invoice(Behaviour.succeed(5_001)))).setFeeLimitMsat(5_000))
                .await(payment -> payment.getStatus() == PaymentStatus.FAILED);
        assertThat(failed.getFailureReason()).isEqualTo(PaymentFailureReason.FAILURE_REASON_NO_ROUTE);
    }

    @Test
    void ofManyCallersAtOnceOneStartsThePayment() {
        var invoice = invoice(Behaviour.succeed());
        var streams = IntStream.range(0, 20)
                .mapToObj(i -> network.client().send(order(text(invoice))))
                .toList();
        var accepted =
                streams.stream().filter(stream -> stream.awaitEnd().isOk()).count();
        assertThat(accepted).isEqualTo(1);
        assertThat(network.simulator()
                        .world()
                        .find(invoice.hash())
                        .orElseThrow()
                        .timesStarted())
                .isEqualTo(1);
    }

    private static OutsideInvoice invoice(Behaviour behaviour) {
        return network.simulator().world().invoice(1_000_000, behaviour);
    }

    private static String text(OutsideInvoice invoice) {
        return invoice.terms().paymentRequest();
    }

    private static Status refusal(OutsideInvoice invoice) {
        var stream = network.client().send(order(text(invoice)));
        var end = stream.awaitEnd();
        assertThat(stream.events()).isEmpty();
        return end;
    }

    private static Payment track(OutsideInvoice invoice) {
        return network.client()
                .track(ByteString.copyFrom(invoice.hash().bytes()))
                .await(payment -> payment.getStatus() != PaymentStatus.IN_FLIGHT);
    }
}
