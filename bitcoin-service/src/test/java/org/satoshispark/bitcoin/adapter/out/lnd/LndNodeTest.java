package org.satoshispark.bitcoin.adapter.out.lnd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.satoshispark.bitcoin.application.node.*;
import org.satoshispark.bitcoin.domain.node.Cursor;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;
import org.satoshispark.bitcoin.domain.node.Preimage;
import org.satoshispark.simulator.OutsideWorld;
import org.satoshispark.simulator.Settings;
import org.satoshispark.simulator.Simulator;
import org.satoshispark.simulator.adapter.grpc.Role;
import org.satoshispark.simulator.domain.Behaviour;
import org.satoshispark.simulator.domain.FailureReason;
import org.satoshispark.simulator.faults.Fault;
import org.satoshispark.simulator.faults.FaultKind;

/** The adapter against the simulated node, over real gRPC with TLS and macaroons. */
class LndNodeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Preimage PREIMAGE = Preimage.ofHex("0a".repeat(32));

    @TempDir
    Path folder;

    private Simulator simulator;
    private LndChannel receiverChannel;
    private LndChannel payerChannel;
    private LndReceivingNode receiver;
    private LndPayingNode payer;
    private LndNodeStatus status;

    @BeforeEach
    void start() throws Exception {
        simulator = Simulator.start(Settings.in(folder.resolve("node")));
        receiverChannel = channel(simulator.macaroon(Role.RECEIVER));
        payerChannel = channel(simulator.macaroon(Role.PAYER));
        receiver = new LndReceivingNode(receiverChannel);
        payer = new LndPayingNode(payerChannel);
        status = new LndNodeStatus(receiverChannel);
    }

    @AfterEach
    void stop() {
        receiverChannel.close();
        payerChannel.close();
        simulator.close();
    }

    private LndChannel channel(Path macaroon) {
        return new LndChannel(
                "127.0.0.1:" + simulator.grpcPort(),
                new WatchedFile("the certificate", simulator.certificate()),
                new WatchedFile("the macaroon", macaroon));
    }

    private static InvoiceWanted wanted(long msat) {
        return new InvoiceWanted(PREIMAGE, msat, "tea", Duration.ofMinutes(10));
    }

    private AddAnswer.Added added(long msat) {
        return (AddAnswer.Added) receiver.add(wanted(msat));
    }

    private NodeInvoice lookedUp() {
        return ((LookupAnswer.Found) receiver.lookup(PREIMAGE.hash())).invoice();
    }

    @Test
    void anInvoiceIsMadeWithOurPreimageAndFoundByItsHash() {
        var answer = added(1_500_123);
        var invoice = lookedUp();
        assertThat(invoice.text()).contains(answer.text());
        assertThat(invoice.amountMsat()).isEqualTo(1_500_123);
        assertThat(invoice.memo()).isEqualTo("tea");
        assertThat(invoice.state()).isEqualTo(NodeInvoice.State.OPEN);
        assertThat(Duration.between(invoice.createdAt(), invoice.expiresAt())).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void makingItAgainIsUnknownAndTheLookUpTells() {
        added(1_000);
        assertThat(receiver.add(wanted(1_000))).isInstanceOf(AddAnswer.Unknown.class);
        assertThat(lookedUp().addIndex()).isEqualTo(1);
    }

    @Test
    void thePreimageStaysAtTheEdgeAndOutOfEveryText() {
        added(1_000);
        simulator.world().pay(lookedUp().text().orElseThrow().text(), 0);
        assertThat(lookedUp().state()).isEqualTo(NodeInvoice.State.SETTLED);
        assertThat(lookedUp().toString()).doesNotContain(PREIMAGE.revealHex());
        assertThat(wanted(1_000).toString()).doesNotContain(PREIMAGE.revealHex());
    }

    @Test
    void overpaymentIsToldInMsat() {
        added(1_000_001);
        simulator.world().pay(lookedUp().text().orElseThrow().text(), 1_234_567);
        var invoice = lookedUp();
        assertThat(invoice.amountMsat()).isEqualTo(1_000_001);
        assertThat(invoice.paidMsat()).isEqualTo(1_234_567);
        assertThat(invoice.settleIndex()).isEqualTo(1);
        assertThat(invoice.settledAt()).isPresent();
    }

    /** As a real lnd said them while it started and stopped (docs/results/lnd-contract.md). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "waiting to start, RPC services not available",
                "wallet locked, unlock it to enable full RPC access",
                "the RPC server is in the process of starting up, but not yet ready to accept calls",
                "cannot retrieve macaroon: cannot get macaroon: macaroon store is locked",
                "routerrpc server shutting down",
                "verification failed: signature mismatch after caveat verification",
                "permission denied"
            })
    void aNodeThatStartsOrStopsSaysNothingOfWhatWasAsked(String text) {
        var outside = simulator.world().invoice(1_000_000, Behaviour.succeed());
        var order = order(outside);
        simulator.cause(Fault.of(FaultKind.REFUSE).answering("UNKNOWN", text));
        assertThat(payer.decode(order.text())).isInstanceOf(DecodeAnswer.Unknown.class);
        assertThat(payer.estimateFee(new NodeId("02" + "ab".repeat(32)), 1_000_000))
                .isInstanceOf(FeeAnswer.Unknown.class);
        assertThat(payer.pay(order, PATIENCE)).isInstanceOf(PaymentAnswer.Unknown.class);
        assertThat(payer.track(PREIMAGE.hash(), PATIENCE)).isInstanceOf(TrackAnswer.Unknown.class);
        assertThat(receiver.lookup(PREIMAGE.hash())).isInstanceOf(LookupAnswer.Unknown.class);
        assertThat(receiver.cancel(PREIMAGE.hash())).isInstanceOf(CancelAnswer.Unknown.class);
    }

    @Test
    void onlyTheCodeNotFoundMeansNotFound() {
        assertThat(receiver.lookup(PREIMAGE.hash())).isInstanceOf(LookupAnswer.NotFound.class);
        simulator.cause(Fault.of(FaultKind.REFUSE)
                .onlyFor("LookupInvoice")
                .times(1)
                .answering("UNKNOWN", "unable to locate invoice"));
        assertThat(receiver.lookup(PREIMAGE.hash())).isInstanceOf(LookupAnswer.Unknown.class);
        simulator.cause(Fault.of(FaultKind.UNREACHABLE).times(1));
        assertThat(receiver.lookup(PREIMAGE.hash())).isInstanceOf(LookupAnswer.Unknown.class);
    }

    @Test
    void cancellingTellsWhetherSomebodyPaidBefore() {
        added(1_000);
        assertThat(receiver.cancel(PREIMAGE.hash())).isInstanceOf(CancelAnswer.Canceled.class);
        assertThat(receiver.cancel(PREIMAGE.hash())).isInstanceOf(CancelAnswer.Canceled.class);
        assertThat(lookedUp().state()).isEqualTo(NodeInvoice.State.CANCELED);
        var other = Preimage.ofHex("0b".repeat(32));
        assertThat(receiver.cancel(other.hash())).isInstanceOf(CancelAnswer.NotFound.class);
        receiver.add(new InvoiceWanted(other, 5, "", Duration.ofMinutes(1)));
        simulator.world().pay(text(other), 0);
        assertThat(receiver.cancel(other.hash())).isInstanceOf(CancelAnswer.Settled.class);
    }

    private String text(Preimage preimage) {
        var found = (LookupAnswer.Found) receiver.lookup(preimage.hash());
        return found.invoice().text().orElseThrow().text();
    }

    @Test
    void aStreamBringsWhatComesAfterTheCursorAndThenLives() {
        var first = added(1_000);
        simulator.world().pay(first.text().text(), 0);
        try (var stream = receiver.subscribe(new Cursor(1, 0))) {
            assertThat(stream.next(Duration.ofMillis(100))).isInstanceOf(InvoiceNews.Quiet.class);
            receiver.add(new InvoiceWanted(Preimage.ofHex("0b".repeat(32)), 5, "", Duration.ofMinutes(1)));
            var seen = (InvoiceNews.Seen) stream.next(PATIENCE);
            assertThat(seen.invoice().addIndex()).isEqualTo(2);
            simulator.restartNode();
            assertThat(stream.next(PATIENCE)).isInstanceOf(InvoiceNews.Ended.class);
            assertThat(stream.next(PATIENCE)).isInstanceOf(InvoiceNews.Ended.class);
        }
    }

    @Test
    void pagesOfInvoicesFollowEachOther() {
        for (var i = 1; i <= 3; i++) {
            receiver.add(new InvoiceWanted(Preimage.ofHex(("0" + i).repeat(32)), i, "", Duration.ofMinutes(1)));
        }
        var first = (InvoicePage.Page) receiver.list(0, 2);
        var second = (InvoicePage.Page) receiver.list(first.lastAddIndex(), 2);
        assertThat(first.invoices()).extracting(NodeInvoice::addIndex).containsExactly(1L, 2L);
        assertThat(second.invoices()).extracting(NodeInvoice::addIndex).containsExactly(3L);
    }

    @Test
    void theNodeReadsInvoices() {
        var outside = simulator.world().invoice(2_000_500, Behaviour.succeed());
        var answer = (DecodeAnswer.Decoded)
                payer.decode(new PaymentRequest(outside.terms().paymentRequest()));
        assertThat(answer.invoice().amountMsat()).isEqualTo(2_000_500);
        assertThat(answer.invoice().hash().hex()).isEqualTo(outside.hash().hex());
        assertThat(payer.decode(new PaymentRequest("lnbcrt1nonsense"))).isInstanceOf(DecodeAnswer.Malformed.class);
        simulator.cause(Fault.of(FaultKind.UNREACHABLE).times(1));
        assertThat(payer.decode(new PaymentRequest("lnbcrt1nonsense"))).isInstanceOf(DecodeAnswer.Unknown.class);
    }

    private PaymentOrder order(org.satoshispark.simulator.domain.OutsideInvoice outside) {
        return new PaymentOrder(
                new PaymentRequest(outside.terms().paymentRequest()),
                new org.satoshispark.bitcoin.domain.node.PaymentHash(
                        outside.hash().hex()),
                OptionalLong.empty(),
                50_000,
                Duration.ofSeconds(10));
    }

    @Test
    void aPaymentSucceedsWithItsExactFigures() {
        OutsideWorld world = simulator.world();
        var outside = world.invoice(2_000_500, Behaviour.succeed(1_234));
        var paid = (PaymentFate.Succeeded) payer.pay(order(outside), PATIENCE);
        assertThat(paid.valueMsat()).isEqualTo(2_000_500);
        assertThat(paid.feeMsat()).isEqualTo(1_234);
        assertThat(paid.preimage().hash().hex()).isEqualTo(outside.hash().hex());
        assertThat(payer.pay(order(outside), PATIENCE)).isInstanceOf(PaymentAnswer.AlreadyExists.class);
        assertThat(payer.track(paid.preimage().hash(), PATIENCE)).isEqualTo(paid);
    }

    @Test
    void aFailureIsTheNodesOwnWordOnly() {
        var failing = simulator.world().invoice(1_000, Behaviour.fail(FailureReason.NO_ROUTE));
        assertThat(payer.pay(order(failing), PATIENCE)).isInstanceOf(PaymentFate.Failed.class);
        var silent = simulator.world().invoice(1_000, Behaviour.succeed());
        simulator.cause(
                Fault.of(FaultKind.LOSE_ANSWERS).onlyFor("SendPaymentV2").times(1));
        assertThat(payer.pay(order(silent), PATIENCE)).isInstanceOf(PaymentAnswer.Unknown.class);
    }

    @Test
    void aPaymentOnItsWayIsInFlightAndLeavingDoesNotStopIt() throws Exception {
        var held = simulator.world().invoice(1_000, Behaviour.hold());
        assertThat(payer.pay(order(held), Duration.ofMillis(700))).isInstanceOf(PaymentFate.InFlight.class);
        simulator.world().succeed(held.hash());
        var hash =
                new org.satoshispark.bitcoin.domain.node.PaymentHash(held.hash().hex());
        assertThat(payer.track(hash, PATIENCE)).isInstanceOf(PaymentFate.Succeeded.class);
    }

    @Test
    void aPaymentThatNobodyStartedIsNotFound() {
        assertThat(payer.track(PREIMAGE.hash(), PATIENCE)).isInstanceOf(TrackAnswer.NotFound.class);
        simulator.cause(Fault.of(FaultKind.UNREACHABLE).times(1));
        assertThat(payer.track(PREIMAGE.hash(), PATIENCE)).isInstanceOf(TrackAnswer.Unknown.class);
    }

    @Test
    void eachCredentialOpensItsOwnPartOnly() {
        var crossed = new LndPayingNode(receiverChannel);
        assertThat(crossed.track(PREIMAGE.hash(), PATIENCE)).isNotInstanceOf(PaymentFate.class);
        assertThat(new LndReceivingNode(payerChannel).add(wanted(1_000))).isInstanceOf(AddAnswer.Unknown.class);
    }

    @Test
    void itSeesWhoTheNodeIs() {
        var seen = (NodeSight.Reachable) status.look();
        assertThat(seen.synced()).isTrue();
        assertThat(seen.network()).isEqualTo("regtest");
        simulator.cause(Fault.of(FaultKind.NOT_READY));
        assertThat(status.look()).isInstanceOf(NodeSight.Unreachable.class);
    }

    @Test
    void changedCredentialsAreUsedWithoutARestart() throws Exception {
        var macaroon = Files.copy(simulator.macaroon(Role.AUDITOR), folder.resolve("rotated.macaroon"));
        var certificate = Files.copy(simulator.certificate(), folder.resolve("rotated.cert"));
        try (var channel = new LndChannel(
                "127.0.0.1:" + simulator.grpcPort(),
                new WatchedFile("certificate", certificate),
                new WatchedFile("macaroon", macaroon))) {
            var node = new LndReceivingNode(channel);
            assertThat(node.add(wanted(1_000))).isInstanceOf(AddAnswer.Unknown.class);
            Files.copy(simulator.macaroon(Role.RECEIVER), macaroon, StandardCopyOption.REPLACE_EXISTING);
            assertThat(node.add(wanted(1_000))).isInstanceOf(AddAnswer.Added.class);
            try (var other = Simulator.start(Settings.in(folder.resolve("other")))) {
                Files.copy(other.certificate(), certificate, StandardCopyOption.REPLACE_EXISTING);
                // Pinned: the old node's certificate is not trusted any more.
                assertThat(node.lookup(PREIMAGE.hash())).isInstanceOf(LookupAnswer.Unknown.class);
            }
            Files.copy(simulator.certificate(), certificate, StandardCopyOption.REPLACE_EXISTING);
            assertThat(node.lookup(PREIMAGE.hash())).isInstanceOf(LookupAnswer.Found.class);
        }
    }

    @Test
    void aMissingFileEndsTheStartWithASentence() {
        assertThatThrownBy(() -> new WatchedFile("the payer's macaroon", folder.resolve("nothing")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the payer's macaroon cannot be read from")
                .hasMessageContaining("nothing");
    }
}
