package org.satoshispark.system.lightning;

import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HexFormat;
import org.satoshispark.localstack.lightning.LndNode;
import org.satoshispark.simulator.contract.NodeClient;

/** One of the network's nodes, asked with every right. */
record Peer(LndNode node, ManagedChannel channel) implements AutoCloseable {
    static Peer of(LndNode node) {
        try {
            var pinned = TlsChannelCredentials.newBuilder()
                    .trustManager(node.certificate().toFile())
                    .build();
            return new Peer(node, Grpc.newChannelBuilder(node.address(), pinned).build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    NodeClient client() {
        channel.resetConnectBackoff();
        return new NodeClient(channel, hex(node.adminMacaroon()));
    }

    static String hex(java.nio.file.Path macaroon) {
        try {
            return HexFormat.of().formatHex(Files.readAllBytes(macaroon));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
