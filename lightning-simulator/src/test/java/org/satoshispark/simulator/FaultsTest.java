package org.satoshispark.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.satoshispark.simulator.contract.NodeClient.order;

import com.google.protobuf.ByteString;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.satoshispark.lnd.lnrpc.GetInfoRequest;
import org.satoshispark.lnd.lnrpc.GetStateRequest;
import org.satoshispark.lnd.lnrpc.Invoice;
import org.satoshispark.lnd.lnrpc.Invoice.InvoiceState;
import org.satoshispark.lnd.lnrpc.Payment.PaymentStatus;
import org.satoshispark.lnd.lnrpc.PaymentFailureReason;
import org.satoshispark.lnd.lnrpc.StateGrpc;
import org.satoshispark.lnd.lnrpc.WalletState;
import org.satoshispark.simulator.contract.NodeClient;
import org.satoshispark.simulator.domain.Behaviour;
import org.satoshispark.simulator.domain.FailureReason;
import org.satoshispark.simulator.domain.Preimage;
import org.satoshispark.simulator.faults.Fault;
import org.satoshispark.simulator.faults.FaultKind;

/** Each fault as its victim sees it. */
class FaultsTest {
    @TempDir
    static Path folder;

    private static SimulatedNetwork network;
    private static Simulator simulator;

    @BeforeAll
    static void start() throws Exception {
        network = new SimulatedNetwork(folder);
        simulator = network.simulator();
    }

    @AfterAll
    static void stop() {
        network.close();
    }

    @AfterEach
    void healAll() {
        simulator.clearFaults();
    }

    @Test
    void anUnreachableNodeBreaksStreamsAndRefusesCallsUntilItIsCleared() {
        var stream = node().subscribeLive(0, 0);
        simulator.cause(Fault.of(FaultKind.UNREACHABLE));
        assertThat(stream.awaitEnd().getCode()).isEqualTo(Code.UNAVAILABLE);
        refused(Code.UNAVAILABLE, () -> node().addInvoice(1_000));
        simulator.clearFaults();
        assertThat(node().addInvoice(1_000).getAddIndex()).isPositive();
    }

    @Test
    void anUnreachableNodeComesBackByItself() {
        simulator.cause(Fault.of(FaultKind.UNREACHABLE).lasting(Duration.ofSeconds(3)));
        refused(Code.UNAVAILABLE, () -> node().addInvoice(1_000));
        Awaitility.await()
                .ignoreExceptions()
                .until(() -> node().addInvoice(1_000).getAddIndex() > 0);
    }

    @Test
    void aRefusedCallDoesNothing() {
        simulator.cause(
                Fault.of(FaultKind.REFUSE).onlyFor("AddInvoice").times(1).answering("INTERNAL", "no"));
        var secret = secret();
        refused(Code.INTERNAL, () -> add(secret));
        assertThat(node().lookup(add(secret)).getState()).isEqualTo(InvoiceState.OPEN);
    }

    @Test
    void aLostAnswerHidesAnInvoiceThatExists() {
        simulator.cause(Fault.of(FaultKind.LOSE_ANSWERS).onlyFor("AddInvoice").times(1));
        var secret = secret();
        refused(Code.UNAVAILABLE, () -> add(secret));
        assertThat(node().lookup(ByteString.copyFrom(secret.hash().bytes())).getState())
                .isEqualTo(InvoiceState.OPEN);
        refused(Code.UNKNOWN, () -> add(secret));
    }

    @Test
    void aLostAnswerHidesAPaymentThatGoesOn() {
        simulator.cause(
                Fault.of(FaultKind.LOSE_ANSWERS).onlyFor("SendPaymentV2").times(1));
        var invoice = network.outsideInvoice(1_000_000, 3600);
        var stream = node().send(order(invoice));
        assertThat(stream.awaitEnd().getCode()).isEqualTo(Code.UNAVAILABLE);
        assertThat(stream.events()).isEmpty();
        var hash = SimulatedNetwork.hash(invoice);
        var tracked = node().track(ByteString.copyFrom(hash.bytes()));
        tracked.await(payment -> payment.getStatus() == PaymentStatus.SUCCEEDED);
        assertThat(simulator.world().find(hash).orElseThrow().timesStarted()).isEqualTo(1);
    }

    @Test
    void aLateAnswerHidesAnInvoiceThatExists() {
        simulator.cause(Fault.of(FaultKind.DELAY).onlyFor("AddInvoice").times(1).delaying(Duration.ofMinutes(1)));
        var secret = secret();
        refused(
                Code.DEADLINE_EXCEEDED,
                () -> node().lightning().withDeadlineAfter(2, TimeUnit.SECONDS).addInvoice(wish(secret)));
        assertThat(node().lookup(ByteString.copyFrom(secret.hash().bytes())).getState())
                .isEqualTo(InvoiceState.OPEN);
    }

    @Test
    void trackingKnowsNothingOfAPaymentThatExists() {
        var invoice = network.outsideInvoice(1_000_000, 3600);
        node().pay(invoice);
        simulator.cause(Fault.of(FaultKind.TRACK_NOT_FOUND).times(1));
        var hash = node().hashOf(invoice);
        assertThat(node().track(hash).awaitEnd().getCode()).isEqualTo(Code.NOT_FOUND);
        node().track(hash).await(payment -> payment.getStatus() == PaymentStatus.SUCCEEDED);
    }

    @Test
    void streamEventsComeTwice() {
        simulator.cause(Fault.of(FaultKind.DUPLICATE_EVENTS));
        var stream = node().subscribeLive(0, 0);
        var added = node().addInvoice(1_000);
        network.outsidePays(added.getPaymentRequest(), 1_000);
        Awaitility.await()
                .until(() -> stream.events().stream()
                                .filter(event -> event.getState() == InvoiceState.SETTLED)
                                .filter(event -> event.getRHash().equals(added.getRHash()))
                                .count()
                        == 2);
    }

    @Test
    void aSilentStreamStaysOpenAndDeadEvenWhenTheFaultIsOver() {
        var dead = node().subscribeLive(0, 0);
        simulator.cause(Fault.of(FaultKind.SILENT_STREAMS).onlyFor("SubscribeInvoices"));
        var open = simulator.openCalls();
        var bornDead = node().subscribe(1, 1);
        Awaitility.await().until(() -> simulator.openCalls() > open);
        simulator.clearFaults();
        var last = dead.events().size();
        node().subscribeLive(0, 0);
        assertThat(dead.events()).hasSize(last);
        assertThat(bornDead.events()).isEmpty();
        assertThat(dead.isOver()).isFalse();
    }

    @Test
    void aNodeOutOfStepSaysSo() {
        simulator.cause(Fault.of(FaultKind.NOT_SYNCED));
        var info = node().lightning().getInfo(GetInfoRequest.getDefaultInstance());
        assertThat(info.getSyncedToChain()).isFalse();
        assertThat(info.getSyncedToGraph()).isFalse();
    }

    @Test
    void aStartingNodeAnswersItsStateOnly() {
        simulator.cause(Fault.of(FaultKind.NOT_READY));
        refused(Code.UNKNOWN, () -> node().addInvoice(1_000));
        assertThat(StateGrpc.newBlockingStub(network.channel())
                        .getState(GetStateRequest.getDefaultInstance())
                        .getState())
                .isEqualTo(WalletState.RPC_ACTIVE);
    }

    @Test
    void aLatePaymentArrivesWhileTheExpiryWatchIsPaused() {
        simulator.cause(Fault.of(FaultKind.EXPIRY_WATCH_PAUSED));
        var added = node().lightning()
                .addInvoice(
                        Invoice.newBuilder().setValueMsat(5_000).setExpiry(1).build());
        var ends = node().lookup(added.getRHash()).getCreationDate() + 1;
        Awaitility.await().until(() -> System.currentTimeMillis() / 1000 > ends);
        assertThat(network.outsidePays(added.getPaymentRequest(), 5_000)).isTrue();
        assertThat(node().lookup(added.getRHash()).getState()).isEqualTo(InvoiceState.SETTLED);
    }

    @Test
    void aNodeThatLostItsDatabaseIsTheSameAndKnowsNothing() {
        var identity = identity();
        var added = node().addInvoice(1_000);
        var invoice = network.outsideHeldInvoice(1_000_000);
        var stream = node().send(order(invoice));
        stream.await(payment -> payment.getHtlcsCount() > 0);
        simulator.cause(Fault.of(FaultKind.LOST_DATABASE));
        assertThat(stream.awaitEnd().getCode()).isEqualTo(Code.UNAVAILABLE);
        assertThat(identity()).isEqualTo(identity);
        refused(Code.NOT_FOUND, () -> node().lookup(added.getRHash()));
        assertThat(node().track(node().hashOf(invoice)).awaitEnd().getCode()).isEqualTo(Code.NOT_FOUND);
        network.settleOutside(invoice);
        assertThat(simulator
                        .world()
                        .find(SimulatedNetwork.hash(invoice))
                        .orElseThrow()
                        .paid())
                .isTrue();
        assertThat(node().addInvoice(1_000).getAddIndex()).isEqualTo(1);
    }

    @Test
    void aReplacedNodeHasAnotherKeyAndEmptyBooks() {
        var identity = identity();
        var added = node().addInvoice(1_000);
        simulator.cause(Fault.of(FaultKind.NEW_IDENTITY));
        assertThat(identity()).isNotEqualTo(identity);
        refused(Code.NOT_FOUND, () -> node().lookup(added.getRHash()));
    }

    @Test
    void aRestartEndsASearchWithNoRoute() {
        var behaviour = Behaviour.fail(FailureReason.TIMEOUT).after(600);
        var invoice = simulator.world().invoice(1_000_000, behaviour).terms().paymentRequest();
        var stream = node().send(order(invoice).setTimeoutSeconds(1_000));
        stream.awaitCount(1);
        simulator.restartNode();
        stream.awaitEnd();
        var failed = node().track(node().hashOf(invoice)).await(payment -> payment.getStatus() == PaymentStatus.FAILED);
        assertThat(failed.getFailureReason()).isEqualTo(PaymentFailureReason.FAILURE_REASON_NO_ROUTE);
    }

    private static NodeClient node() {
        return network.client();
    }

    private static String identity() {
        return node().lightning().getInfo(GetInfoRequest.getDefaultInstance()).getIdentityPubkey();
    }

    private static Preimage secret() {
        var bytes = new byte[32];
        new java.security.SecureRandom().nextBytes(bytes);
        return Preimage.of(bytes);
    }

    private static Invoice wish(Preimage secret) {
        return Invoice.newBuilder()
                .setRPreimage(ByteString.copyFrom(secret.bytes()))
                .setValueMsat(1_000)
                .build();
    }

    private static ByteString add(Preimage secret) {
        return node().lightning().addInvoice(wish(secret)).getRHash();
    }

    private static void refused(Code code, ThrowingCallable call) {
        var refusal = catchThrowableOfType(StatusRuntimeException.class, call);
        assertThat(refusal).as("the call must be refused").isNotNull();
        assertThat(refusal.getStatus().getCode()).isEqualTo(code);
    }
}
