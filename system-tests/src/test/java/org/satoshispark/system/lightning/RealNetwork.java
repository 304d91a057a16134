package org.satoshispark.system.lightning;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.satoshispark.lnd.invoicesrpc.AddHoldInvoiceRequest;
import org.satoshispark.lnd.invoicesrpc.SettleInvoiceMsg;
import org.satoshispark.lnd.lnrpc.Invoice;
import org.satoshispark.lnd.lnrpc.Invoice.InvoiceState;
import org.satoshispark.lnd.lnrpc.PayReq;
import org.satoshispark.lnd.lnrpc.Payment;
import org.satoshispark.lnd.lnrpc.Payment.PaymentStatus;
import org.satoshispark.localstack.lightning.Channels;
import org.satoshispark.localstack.lightning.LightningNetwork;
import org.satoshispark.localstack.lightning.LightningPlace;
import org.satoshispark.localstack.lightning.LightningPorts;
import org.satoshispark.localstack.lightning.LightningPrograms;
import org.satoshispark.localstack.lightning.NodeRole;
import org.satoshispark.simulator.contract.NetworkUnderTest;
import org.satoshispark.simulator.contract.Recorded;
import org.satoshispark.simulator.domain.Preimage;

/** The contract's network of three real lnd nodes: the one under test, a router that takes a fee, and the world outside. */
final class RealNetwork implements NetworkUnderTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private final Map<String, Preimage> held = new ConcurrentHashMap<>();
    private final LightningNetwork network;
    private final Peer spark;
    private final Peer router;
    private final Peer outside;

    RealNetwork(LightningPrograms programs, Path folder, Consumer<String> progress) {
        network = LightningNetwork.start(new LightningPlace(programs, folder, LightningPorts.free()), progress);
        spark = Peer.of(network.spark());
        router = Peer.of(network.router());
        outside = Peer.of(network.outside());
    }

    @Override
    public String address() {
        return network.spark().address();
    }

    @Override
    public Path certificate() {
        return network.spark().certificate();
    }

    @Override
    public String macaroon(String role) {
        return Peer.hex(
                "admin".equals(role)
                        ? network.spark().adminMacaroon()
                        : network.spark().macaroon(NodeRole.valueOf(role.toUpperCase(Locale.ROOT))));
    }

    /** The router pays what the outside node would not pay twice: whether our node takes it twice is the question. */
    @Override
    public boolean outsidePays(String invoice, long amountMsat) {
        var request = outside.client().decode(invoice);
        var first = outside.client().send(PlainPayment.of(request, amountMsat));
        awaitWord(request, first);
        if (!first.isOver() || first.awaitEnd().isOk()) {
            return isTaken(request, first);
        }
        var second = router.client().send(PlainPayment.of(request, amountMsat));
        awaitWord(request, second);
        return isTaken(request, second);
    }

    private void awaitWord(PayReq request, Recorded<Payment> payment) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> payment.isOver()
                        || payment.events().stream().anyMatch(RealNetwork::isFinal)
                        || isHeld(request));
    }

    private boolean isTaken(PayReq request, Recorded<Payment> payment) {
        return isHeld(request)
                || payment.events().stream().anyMatch(event -> event.getStatus() == PaymentStatus.SUCCEEDED);
    }

    private boolean isHeld(PayReq request) {
        var hash = ByteString.fromHex(request.getPaymentHash());
        return spark.client().lookup(hash).getState() == InvoiceState.ACCEPTED;
    }

    private static boolean isFinal(Payment payment) {
        return payment.getStatus() == PaymentStatus.SUCCEEDED || payment.getStatus() == PaymentStatus.FAILED;
    }

    @Override
    public String outsideInvoice(long amountMsat, long expirySeconds) {
        return outside.client()
                .lightning()
                .addInvoice(Invoice.newBuilder()
                        .setValueMsat(amountMsat)
                        .setExpiry(expirySeconds)
                        .build())
                .getPaymentRequest();
    }

    @Override
    public String outsideHeldInvoice(long amountMsat) {
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        var preimage = Preimage.of(secret);
        var invoice = outside.client()
                .invoices()
                .addHoldInvoice(AddHoldInvoiceRequest.newBuilder()
                        .setHash(hash(preimage))
                        .setValueMsat(amountMsat)
                        .build())
                .getPaymentRequest();
        held.put(invoice, preimage);
        return invoice;
    }

    @Override
    public void awaitHeld(String heldInvoice) {
        awaitArrival(held.get(heldInvoice));
    }

    @Override
    public void settleOutside(String heldInvoice) {
        var preimage = held.get(heldInvoice);
        awaitArrival(preimage);
        outside.client()
                .invoices()
                .settleInvoice(SettleInvoiceMsg.newBuilder()
                        .setPreimage(ByteString.copyFrom(preimage.bytes()))
                        .build());
    }

    @Override
    public void cancelOutside(String heldInvoice) {
        var preimage = held.get(heldInvoice);
        awaitArrival(preimage);
        outside.client().cancel(hash(preimage));
    }

    private void awaitArrival(Preimage preimage) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> outside.client().lookup(hash(preimage)).getState() == InvoiceState.ACCEPTED);
    }

    private static ByteString hash(Preimage preimage) {
        return ByteString.copyFrom(preimage.hash().bytes());
    }

    @Override
    public void outsideLeaves() {
        network.stop(network.outside());
    }

    @Override
    public void outsideReturns() {
        network.start(network.outside());
        awaitWays();
    }

    @Override
    public void stop() {
        network.stop(network.spark());
    }

    @Override
    public void kill() {
        network.kill(network.spark());
    }

    @Override
    public void start() {
        network.start(network.spark());
        awaitWays();
    }

    /** What the node learnt of a neighbour's absence would keep it from the only way there is, for an hour. */
    private void awaitWays() {
        new Channels(network.place()).connect();
        network.awaitRoutes();
        RawCall.ask(spark.client(), "routerrpc.Router/ResetMissionControl");
        RawCall.ask(outside.client(), "routerrpc.Router/ResetMissionControl");
    }

    @Override
    public void close() {
        spark.close();
        router.close();
        outside.close();
        network.close();
    }
}
