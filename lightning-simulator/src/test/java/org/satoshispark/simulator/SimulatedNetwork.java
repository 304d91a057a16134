package org.satoshispark.simulator;

import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import org.satoshispark.simulator.adapter.bolt11.Bolt11;
import org.satoshispark.simulator.adapter.grpc.Role;
import org.satoshispark.simulator.application.ReceivePayment;
import org.satoshispark.simulator.contract.NetworkUnderTest;
import org.satoshispark.simulator.contract.NodeClient;
import org.satoshispark.simulator.domain.Behaviour;
import org.satoshispark.simulator.domain.FailureReason;
import org.satoshispark.simulator.domain.PaymentHash;

/** The contract's network, played by the simulator in this process. */
final class SimulatedNetwork implements NetworkUnderTest {
    private final Simulator simulator;
    private final ManagedChannel channel;

    SimulatedNetwork(Path folder) throws IOException {
        this.simulator = Simulator.start(folder, 0, 0);
        this.channel = NettyChannelBuilder.forAddress("localhost", simulator.grpcPort())
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

    @Override
    public ManagedChannel channel() {
        return channel;
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

    @Override
    public void settleOutside(String heldInvoice) {
        simulator.world().succeed(hash(heldInvoice));
    }

    @Override
    public void cancelOutside(String heldInvoice) {
        simulator.world().fail(hash(heldInvoice), FailureReason.INCORRECT_PAYMENT_DETAILS);
    }

    @Override
    public String unroutableInvoice(long amountMsat) {
        var behaviour = Behaviour.fail(FailureReason.NO_ROUTE);
        return simulator.world().invoice(amountMsat, behaviour).terms().paymentRequest();
    }

    @Override
    public void restart() {
        simulator.restartNode();
    }

    @Override
    public void close() {
        channel.shutdownNow();
        simulator.close();
    }

    static PaymentHash hash(String invoice) {
        return new Bolt11().read(invoice).orElseThrow().terms().hash();
    }
}
