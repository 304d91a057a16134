package org.satoshispark.localstack.lightning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.satoshispark.localstack.PlainFile;

/**
 * A private Lightning network on disk: the chain, the suite's node, and the world outside. All channels are the router's, so
 * that money from outside comes over two hops and a withdrawal costs a real fee, and no chain fee touches the suite's node.
 */
public final class LightningPlace {
    private final Path home;
    private final Chain chain;
    private final LndNode spark;
    private final LndNode router;
    private final LndNode outside;

    /** @param home folder that holds everything; may be absent, must stay with its ports' roles */
    public LightningPlace(LightningPrograms programs, Path home, LightningPorts ports) {
        this(() -> programs, home, ports);
    }

    /** @param programs asked for when something is to be run, not before */
    public LightningPlace(Supplier<LightningPrograms> programs, Path home, LightningPorts ports) {
        this.home = home.toAbsolutePath();
        this.chain = new Chain(programs, home.resolve("btcd"), ports.chain());
        this.spark = node("lnd-spark", programs, ports.sparkRpc(), ports.sparkPeer());
        this.router = node("lnd-router", programs, ports.routerRpc(), ports.routerPeer());
        this.outside = node("lnd-outside", programs, ports.outsideRpc(), ports.outsidePeer());
    }

    private LndNode node(String name, Supplier<LightningPrograms> programs, int rpcPort, int peerPort) {
        return new LndNode(name, programs, chain, home.resolve(name), rpcPort, peerPort);
    }

    public Path home() {
        return home;
    }

    public Chain chain() {
        return chain;
    }

    /** The node of the suite. */
    public LndNode spark() {
        return spark;
    }

    /** Stands between the two others and takes a fee for each payment. */
    public LndNode router() {
        return router;
    }

    /** Wallets and shops of other people. */
    public LndNode outside() {
        return outside;
    }

    public List<LndNode> nodes() {
        return List.of(router, spark, outside);
    }

    /** Wallets, channels and credentials are there: all that is left to do is to start. */
    public boolean isSetUp() {
        return Files.exists(openingFile());
    }

    /** What the suite's node had in its channels before the first payment, in msat. */
    public long openingMsat() {
        try {
            return Long.parseLong(Files.readString(openingFile()).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void isSetUpWith(long openingMsat) {
        PlainFile.replace(openingFile(), Long.toString(openingMsat));
    }

    private Path openingFile() {
        return home.resolve("opening-msat");
    }
}
