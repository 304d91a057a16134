package org.satoshispark.simulator;

import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.satoshispark.simulator.adapter.bolt11.Bolt11;
import org.satoshispark.simulator.adapter.grpc.Role;
import org.satoshispark.simulator.application.ReceivePayment;
import org.satoshispark.simulator.contract.NetworkUnderTest;
import org.satoshispark.simulator.contract.NodeClient;
import org.satoshispark.simulator.domain.Behaviour;
import org.satoshispark.simulator.domain.FailureReason;
import org.satoshispark.simulator.domain.PaymentHash;
import org.satoshispark.simulator.domain.PaymentRequest;
import org.satoshispark.simulator.domain.Result;
import org.satoshispark.simulator.faults.Fault;
import org.satoshispark.simulator.faults.FaultKind;

/**
 * The contract's network, played by the simulator in this process. A kill ends it between two commits; that a whole process
 * may die at any moment is SurvivesKillTest's part.
 */
final class SimulatedNetwork implements NetworkUnderTest {
    private final Path folder;
    private final int port;
    private final ManagedChannel channel;
    private final List<Runnable> whileDown = new ArrayList<>();
    private Simulator simulator;

    SimulatedNetwork(Path folder) throws IOException {
        this.folder = folder;
        this.simulator = Simulator.start(folder, 0, 0);
        this.port = simulator.grpcPort();
        this.channel = NettyChannelBuilder.forAddress("localhost", port)
                .sslContext(GrpcSslContexts.forClient()
                        .trustManager(simulator.certificate().toFile())
                        .build())
                .build();
    }

    Simulator simulator() {
        return simulator;
    }

    NodeClient client() {
        return new NodeClient(channel, macaroon("admin"));
    }

    ManagedChannel channel() {
        return channel;
    }

    @Override
    public String address() {
        return "localhost:" + port;
    }

    @Override
    public Path certificate() {
        return folder.resolve("tls.cert");
    }

    @Override
    public String macaroon(String role) {
        try {
            var file = simulator.macaroon(Role.valueOf(role.toUpperCase(Locale.ROOT)));
            return HexFormat.of().formatHex(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean outsidePays(String invoice, long amountMsat) {
        return simulator.world().pay(invoice, amountMsat) instanceof ReceivePayment.Receipt.Taken;
    }

    @Override
    public String outsideInvoice(long amountMsat, long expirySeconds) {
        return simulator
                .world()
                .invoice(amountMsat, expirySeconds, Behaviour.succeed())
                .terms()
                .paymentRequest();
    }

    @Override
    public String outsideHeldInvoice(long amountMsat) {
        return simulator.world().invoice(amountMsat, Behaviour.hold()).terms().paymentRequest();
    }

    /** Sending and arriving are one step here. */
    @Override
    public void awaitHeld(String heldInvoice) {}

    @Override
    public void settleOutside(String heldInvoice) {
        whenUp(() -> simulator.world().succeed(hash(heldInvoice)));
    }

    @Override
    public void cancelOutside(String heldInvoice) {
        var hash = hash(heldInvoice);
        whenUp(() -> {
            simulator.world().script(hash, Behaviour.fail(FailureReason.INCORRECT_PAYMENT_DETAILS));
            simulator.world().fail(hash, FailureReason.INCORRECT_PAYMENT_DETAILS);
        });
    }

    /** The world lives in the simulator's process: what it does while that is down is done first when it is up again. */
    private void whenUp(Runnable deed) {
        if (simulator == null) {
            whileDown.add(deed);
        } else {
            deed.run();
        }
    }

    @Override
    public void outsideLeaves() {
        simulator.cause(Fault.of(FaultKind.PAYEES_AWAY));
    }

    @Override
    public void outsideReturns() {
        simulator.clearFaults();
    }

    @Override
    public void stop() {
        simulator.close();
        simulator = null;
    }

    @Override
    public void kill() {
        simulator.kill();
        simulator = null;
    }

    @Override
    public void start() {
        try {
            simulator = Simulator.start(folder, port, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        whileDown.forEach(Runnable::run);
        whileDown.clear();
    }

    @Override
    public void close() {
        channel.shutdownNow();
        simulator.close();
    }

    static PaymentHash hash(String invoice) {
        return ((Result.Done<PaymentRequest>) new Bolt11().read(invoice))
                .value()
                .terms()
                .hash();
    }
}
