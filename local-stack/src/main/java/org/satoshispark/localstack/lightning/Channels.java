package org.satoshispark.localstack.lightning;

import java.time.Duration;
import java.util.List;

/** The channels of the private network and whether money finds its way through them. */
public final class Channels {
    /** To each of the two neighbours: one channel carries at most 483 payments at once. */
    static final int PER_NEIGHBOUR = 3;

    private static final long CAPACITY_SAT = 400_000_000;
    private static final int CONFIRMATIONS = 6;
    private static final int CHAIN_FEE_SAT_PER_VBYTE = 10;
    private static final Duration A_WHILE = Duration.ofSeconds(30);
    private static final int PROBE_SAT = 1_000;

    private final LightningPlace place;

    public Channels(LightningPlace place) {
        this.place = place;
    }

    /** Coins that the router must own for all of them, in satoshi. */
    static long neededSat() {
        return 3 * PER_NEIGHBOUR * CAPACITY_SAT;
    }

    /** Opens all, half of each on either side, and buries them in the chain. */
    void open() {
        connect();
        for (LndNode neighbour : neighbours()) {
            String key = neighbour.publicKey();
            for (int channel = 0; channel < PER_NEIGHBOUR; channel++) {
                place.router()
                        .lncli(
                                "openchannel",
                                "--node_key=" + key,
                                "--local_amt=" + CAPACITY_SAT,
                                "--push_amt=" + CAPACITY_SAT / 2,
                                "--sat_per_vbyte=" + CHAIN_FEE_SAT_PER_VBYTE)
                        .expectOk("opening a channel to " + neighbour.name());
            }
        }
        Patience.until(
                "the openings waiting for a block",
                () -> place.chain().waiting() >= PER_NEIGHBOUR * neighbours().size());
        place.chain().mine(CONFIRMATIONS);
    }

    /** Nodes remember where their neighbours were; after the ports moved that is wrong. Harmless when they are connected. */
    public void connect() {
        for (LndNode neighbour : neighbours()) {
            Patience.within(A_WHILE, () -> isConnected(neighbour));
        }
    }

    private boolean isConnected(LndNode neighbour) {
        String key = neighbour.lncli("getinfo").field("identity_pubkey");
        Command.Answer answer = place.router().lncli("connect", key + "@127.0.0.1:" + neighbour.peerPort());
        return answer.isOk() || answer.text().contains("already connected");
    }

    /** A channel that is called active cannot be used for another second: only a route says that it can (lnd.md 3.5). */
    public void awaitRoutes() {
        Patience.until("a route to the world outside", () -> isRoute(place.spark(), place.outside()));
        Patience.until("a route from the world outside", () -> isRoute(place.outside(), place.spark()));
    }

    /** A while, until the suite's node can pay; it may be that somebody else is away, which is no fault of its own. */
    public void awaitWayOut() {
        Patience.within(A_WHILE, () -> isRoute(place.spark(), place.outside()));
    }

    /** A while, until the suite's node can be paid. */
    public void awaitWayIn() {
        Patience.within(A_WHILE, () -> isRoute(place.outside(), place.spark()));
    }

    private static boolean isRoute(LndNode from, LndNode to) {
        String destination = to.lncli("getinfo").field("identity_pubkey");
        return !destination.isEmpty()
                && from.lncli("queryroutes", "--dest=" + destination, "--amt=" + PROBE_SAT)
                        .isOk();
    }

    private List<LndNode> neighbours() {
        return List.of(place.spark(), place.outside());
    }
}
