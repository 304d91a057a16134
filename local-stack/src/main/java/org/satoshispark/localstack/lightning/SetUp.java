package org.satoshispark.localstack.lightning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Makes wallets, coins, channels and credentials of a new place, in the order that works (lnd.md 3); leaves all running. */
final class SetUp {
    /** Segwit needs 300 blocks on simnet, coins need 100 more before they can be spent. */
    private static final int BLOCKS = 450;

    private static final int BLOCKS_AT_ONCE = 50;
    private final LightningPlace place;
    private final LightningNetwork network;
    private final Consumer<String> progress;

    SetUp(LightningPlace place, LightningNetwork network, Consumer<String> progress) {
        this.place = place;
        this.network = network;
        this.progress = progress;
    }

    void run() {
        progress.accept("making a private chain and a wallet, once, about 15 s");
        firstWallet();
        network.startChain();
        place.nodes().forEach(network::begin);
        for (int block = 0; block < BLOCKS; block += BLOCKS_AT_ONCE) {
            network.mine(BLOCKS_AT_ONCE);
        }
        progress.accept("waiting for the nodes to take in " + BLOCKS + " blocks");
        place.nodes().forEach(node -> Patience.until(node.name() + " being ready", node::ready));
        Patience.until(
                "the router having coins",
                () -> place.router().lncli("walletbalance").number("confirmed_balance") >= Channels.neededSat());
        progress.accept("opening channels");
        Channels channels = new Channels(place);
        channels.open();
        channels.awaitRoutes();
        for (NodeRole role : NodeRole.values()) {
            bake(place.spark(), role);
        }
        // The last step, because it says that all the others were done.
        place.isSetUpWith(place.spark()
                .lncli("channelbalance")
                .expectOk("asking for the channels' balance")
                .number("msat"));
    }

    /** A start flag of btcd says whom to mine for, so that a wallet must exist before the chain that pays it. */
    private void firstWallet() {
        LndNode miner = place.router();
        network.startChain();
        network.mine(1);
        network.begin(miner);
        List<String> address = new ArrayList<>();
        Patience.until(miner.name() + " having an address", () -> {
            Command.Answer answer = miner.lncli("newaddress", "p2wkh");
            address.add(answer.field("address"));
            return answer.isOk();
        });
        place.chain().mineFor(address.getLast());
        network.stop(miner);
        network.stopChain();
    }

    private static void bake(LndNode node, NodeRole role) {
        List<String> words = new ArrayList<>(List.of("bakemacaroon", "--save_to", node.macaroon(role) + ""));
        words.addAll(role.permissions());
        node.lncli(words.toArray(String[]::new)).expectOk("baking the " + role + "'s macaroon");
    }
}
