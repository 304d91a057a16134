package org.satoshispark.simulator.contract;

import io.grpc.ClientInterceptor;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Ways to knock at the node. */
final class Connections {
    private Connections() {}

    /** As bitcoin-service does it: the node's certificate is pinned. */
    static ManagedChannel trusting(NetworkUnderTest network, ClientInterceptor watcher) {
        try {
            var pinned = TlsChannelCredentials.newBuilder()
                    .trustManager(network.certificate().toFile())
                    .build();
            return Grpc.newChannelBuilder(network.address(), pinned)
                    .intercept(watcher)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Trusts the public authorities only, which know nothing of this node. */
    static ManagedChannel distrusting(NetworkUnderTest network) {
        return Grpc.newChannelBuilder(network.address(), TlsChannelCredentials.create())
                .build();
    }

    static ManagedChannel withoutTls(NetworkUnderTest network) {
        return Grpc.newChannelBuilder(network.address(), InsecureChannelCredentials.create())
                .build();
    }
}
