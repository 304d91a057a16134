package org.satoshispark.localstack.lightning;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.satoshispark.localstack.testing.TiedProcess;

/** A private Lightning network that runs as children of this JVM and ends with it. For set-up and for tests. */
public final class LightningNetwork implements AutoCloseable {
    private final LightningPlace place;
    private final Map<String, TiedProcess> running = new HashMap<>();

    private LightningNetwork(LightningPlace place) {
        this.place = place;
    }

    /**
     * Starts everything, after making wallets, channels and credentials when the place is new, and returns when payments can go
     * both ways. About 15 s for a new place, 5 s for a known one.
     */
    public static LightningNetwork start(LightningPlace place, Consumer<String> progress) {
        LightningNetwork network = new LightningNetwork(place);
        try {
            if (!place.isSetUp()) {
                new SetUp(place, network, progress).run();
            } else {
                network.startAll();
            }
        } catch (RuntimeException e) {
            network.close();
            throw e;
        }
        return network;
    }

    public LightningPlace place() {
        return place;
    }

    public LndNode spark() {
        return place.spark();
    }

    public LndNode outside() {
        return place.outside();
    }

    public LndNode router() {
        return place.router();
    }

    public void mine(int blocks) {
        place.chain().mine(blocks);
    }

    /** Returns when the node answers and has taken in the newest block; its channels may need another moment. */
    public void start(LndNode node) {
        begin(node);
        Patience.until(node.name() + " being ready", node::ready);
    }

    /** Asks the node to stop and waits for it: until then its port is taken. */
    public void stop(LndNode node) {
        running.remove(node.name()).stop();
    }

    /** {@code kill -9}. */
    public void kill(LndNode node) {
        running.remove(node.name()).kill();
    }

    /** Until payments can go both ways between the suite's node and the world outside. */
    public void awaitRoutes() {
        new Channels(place).awaitRoutes();
    }

    public void startChain() {
        Chain chain = place.chain();
        chain.configure();
        running.put(
                "btcd", new TiedProcess("btcd", "TERM", chain.command(), Map.of(), chain.home()).await(chain::ready));
    }

    public void stopChain() {
        running.remove("btcd").stop();
    }

    /** {@code kill -9}. */
    public void killChain() {
        running.remove("btcd").kill();
    }

    @Override
    public void close() {
        place.nodes().forEach(node -> {
            if (running.containsKey(node.name())) {
                stop(node);
            }
        });
        if (running.containsKey("btcd")) {
            stopChain();
        }
    }

    void begin(LndNode node) {
        node.configure();
        running.put(node.name(), new TiedProcess(node.name(), "TERM", node.command(), Map.of(), node.home()));
    }

    private void startAll() {
        startChain();
        place.nodes().forEach(this::begin);
        mine(1);
        place.nodes().forEach(node -> Patience.until(node.name() + " being ready", node::ready));
        Channels channels = new Channels(place);
        channels.connect();
        channels.awaitRoutes();
    }
}
