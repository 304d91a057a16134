package org.satoshispark.system.lightning;

import io.grpc.CallCredentials;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.StatusException;
import io.grpc.TlsChannelCredentials;
import io.grpc.stub.AbstractStub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.satoshispark.lnd.lnrpc.Chain;
import org.satoshispark.lnd.lnrpc.GetInfoRequest;
import org.satoshispark.lnd.lnrpc.LightningGrpc;

/** gRPC to one lnd with one credential. It pays without asking, so it speaks only to nodes of a private network. */
public final class LndClient implements AutoCloseable {
    private static final Set<String> WORTHLESS = Set.of("simnet", "regtest");
    private static final Metadata.Key<String> MACAROON = Metadata.Key.of("macaroon", Metadata.ASCII_STRING_MARSHALLER);
    private final ManagedChannel channel;
    private final CallCredentials credentials;

    private LndClient(ManagedChannel channel, String macaroon) {
        this.channel = channel;
        this.credentials = new Credentials(macaroon);
    }

    /**
     * @param address host:port
     * @throws IllegalStateException when the node is on a network whose coins are worth something
     */
    public static LndClient of(String address, Path certificate, Path macaroon) {
        try {
            var trust = TlsChannelCredentials.newBuilder()
                    .trustManager(certificate.toFile())
                    .build();
            var channel = Grpc.newChannelBuilder(address, trust)
                    .maxInboundMessageSize(50 << 20)
                    .build();
            var client = new LndClient(channel, HexFormat.of().formatHex(Files.readAllBytes(macaroon)));
            client.isPrivate();
            return client;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A stub of any of lnd's services. */
    public <S extends AbstractStub<S>> S stub(Function<io.grpc.Channel, S> make) {
        return make.apply(channel).withCallCredentials(credentials);
    }

    private void isPrivate() {
        try {
            var info = stub(LightningGrpc::newBlockingV2Stub).getInfo(GetInfoRequest.getDefaultInstance());
            mustBePrivate(info.getChainsList().stream().map(Chain::getNetwork).toList());
        } catch (StatusException away) {
            close();
            throw new IllegalStateException("the node does not answer: " + away.getMessage(), away);
        } catch (IllegalStateException refused) {
            close();
            throw refused;
        }
    }

    static void mustBePrivate(java.util.List<String> networks) {
        if (networks.isEmpty() || !WORTHLESS.containsAll(networks)) {
            throw new IllegalStateException("the node is on " + networks
                    + ", and what is played here is played on simnet or regtest only, where coins are worth nothing");
        }
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }

    private static final class Credentials extends CallCredentials {
        private final String macaroon;

        Credentials(String macaroon) {
            this.macaroon = macaroon;
        }

        @Override
        public void applyRequestMetadata(RequestInfo request, Executor executor, MetadataApplier applier) {
            var headers = new Metadata();
            headers.put(MACAROON, macaroon);
            applier.apply(headers);
        }
    }
}
