package org.satoshispark.simulator.adapter.grpc;

import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.ServerInterceptors;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.satoshispark.simulator.adapter.tls.Certificate;

/** gRPC over TLS with lnd's keep-alive rules (lightning.md 5.7, Transport). */
public final class GrpcServer implements AutoCloseable {
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private final Server server;

    public GrpcServer(
            InetSocketAddress address,
            Certificate certificate,
            List<BindableService> services,
            FaultGate faultGate,
            MacaroonGate macaroonGate)
            throws IOException {
        var builder = NettyServerBuilder.forAddress(address)
                .useTransportSecurity(
                        certificate.certificate().toFile(), certificate.key().toFile())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .maxInboundMessageSize(MOST_BYTES)
                .keepAliveTime(1, TimeUnit.MINUTES)
                .keepAliveTimeout(20, TimeUnit.SECONDS)
                .permitKeepAliveTime(5, TimeUnit.SECONDS)
                .permitKeepAliveWithoutCalls(false);
        services.forEach(
                service -> builder.addService(ServerInterceptors.interceptForward(service, faultGate, macaroonGate)));
        this.server = builder.build().start();
    }

    public int port() {
        return server.getPort();
    }

    /** Takes no new calls and lets those under way end; after a second they are cut off by {@link #close}. */
    public void stop() {
        server.shutdown();
        await(1);
    }

    /** At once. */
    @Override
    public void close() {
        server.shutdownNow();
        await(5);
    }

    private void await(int seconds) {
        try {
            server.awaitTermination(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
