package org.satoshispark.bitcoin.adapter.out.lnd;

import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import io.grpc.stub.AbstractStub;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The way to one node with one credential. The certificate is pinned; when its file changes, the next call goes over a new
 * connection (lightning.md N6). Keep-alive finds dead connections (D6); every unary call has a deadline.
 */
public class LndChannel implements AutoCloseable {
    private static final int LARGEST_ANSWER = 50 << 20;
    private static final Duration UNARY = Duration.ofSeconds(10);
    private final String address;
    private final WatchedFile certificate;
    private final MacaroonCredentials macaroon;
    private byte[] pinned;
    private ManagedChannel channel;

    /** @param address host:port */
    public LndChannel(String address, WatchedFile certificate, WatchedFile macaroon) {
        this.address = address;
        this.certificate = certificate;
        this.macaroon = new MacaroonCredentials(macaroon);
    }

    /** For a call that answers once: ends after {@link #UNARY} at the latest. */
    <S extends AbstractStub<S>> S unary(Function<io.grpc.Channel, S> stub) {
        return unary(stub, UNARY);
    }

    /** The same with a bound of the caller's. */
    <S extends AbstractStub<S>> S unary(Function<io.grpc.Channel, S> stub, Duration atMost) {
        return streaming(stub).withDeadlineAfter(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** For a call whose caller bounds it. */
    <S extends AbstractStub<S>> S streaming(Function<io.grpc.Channel, S> stub) {
        return stub.apply(current()).withCallCredentials(macaroon);
    }

    private synchronized ManagedChannel current() {
        var newest = certificate.content();
        if (channel == null || !Arrays.equals(newest, pinned)) {
            var next = connect(newest);
            if (channel != null) {
                channel.shutdown();
            }
            channel = next;
            pinned = newest;
        }
        return channel;
    }

    private ManagedChannel connect(byte[] pem) {
        try {
            var trust = TlsChannelCredentials.newBuilder()
                    .trustManager(new ByteArrayInputStream(pem))
                    .build();
            return Grpc.newChannelBuilder(address, trust)
                    .maxInboundMessageSize(LARGEST_ANSWER)
                    .keepAliveTime(20, TimeUnit.SECONDS)
                    .keepAliveTimeout(10, TimeUnit.SECONDS)
                    .build();
        } catch (IOException | IllegalArgumentException malformed) {
            throw new IllegalStateException("the node's certificate is not a PEM certificate", malformed);
        }
    }

    @Override
    public synchronized void close() {
        if (channel != null) {
            channel.shutdownNow();
        }
    }
}
