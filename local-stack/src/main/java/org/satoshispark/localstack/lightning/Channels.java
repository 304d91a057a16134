package org.satoshispark.localstack.lightning;

import java.util.List;

/** The channels of the private network and whether money finds its way through them. */
public final class Channels {
    /** To each of the two neighbours: one channel carries at most 483 payments at once. */
    static final int PER_NEIGHBOUR = 3;

    private static final long CAPACITY_SAT = 400_000_000;
    private static final int CONFIRMATIONS = 6;
    private static final int CHAIN_FEE_SAT_PER_VBYTE = 10;
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
            Patience.until(
                    place.router().name() + " reaching " + neighbour.name(),
                    () -> isConnected(place.router()
                            .lncli("connect", neighbour.publicKey() + "@127.0.0.1:" + neighbour.peerPort())));
        }
    }

    private static boolean isConnected(Command.Answer answer) {
        return answer.isOk() || answer.text().contains("already connected");
    }

    /** A channel that is called active cannot be used for another second: only a route says that it can (lnd.md 3.5). */
    public void awaitRoutes() {
        awaitRoute(place.spark(), place.outside());
        awaitRoute(place.outside(), place.spark());
    }

    /** Until money could go from one to the other. */
    static void awaitRoute(LndNode from, LndNode to) {
        String destination = to.publicKey();
        Patience.until("a route from " + from.name() + " to " + to.name(), () -> from.lncli(
                        "queryroutes", "--dest=" + destination, "--amt=" + PROBE_SAT)
                .isOk());
    }

    private List<LndNode> neighbours() {
        return List.of(place.spark(), place.outside());
    }
}
