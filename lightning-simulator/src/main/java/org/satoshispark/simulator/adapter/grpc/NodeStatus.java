package org.satoshispark.simulator.adapter.grpc;

import org.satoshispark.lnd.lnrpc.Amount;
import org.satoshispark.lnd.lnrpc.Chain;
import org.satoshispark.lnd.lnrpc.ChannelBalanceResponse;
import org.satoshispark.lnd.lnrpc.GetInfoResponse;
import org.satoshispark.lnd.lnrpc.WalletState;
import org.satoshispark.lnd.verrpc.Version;
import org.satoshispark.simulator.application.Node;
import org.satoshispark.simulator.application.NodeKeys;
import org.satoshispark.simulator.domain.Channel;
import org.satoshispark.simulator.faults.FaultKind;
import org.satoshispark.simulator.faults.Faults;

/** GetInfo, balances, version and state. */
final class NodeStatus {
    private static final int BLOCK_HEIGHT = 1_000;
    private static final String VERSION = "0.21.2-beta";
    private static final long MSAT_PER_SAT = 1000;
    private final Node node;
    private final NodeKeys keys;
    private final Faults faults;

    NodeStatus(Node node, NodeKeys keys, Faults faults) {
        this.node = node;
        this.keys = keys;
        this.faults = faults;
    }

    GetInfoResponse info() {
        var synced = !faults.isActive(FaultKind.NOT_SYNCED, "GetInfo");
        return GetInfoResponse.newBuilder()
                .setIdentityPubkey(keys.own().publicHex())
                .setAlias("satoshi-simulator")
                .setNumActiveChannels(1)
                .setNumPeers(1)
                .setBlockHeight(BLOCK_HEIGHT)
                .setSyncedToChain(synced)
                .setSyncedToGraph(synced)
                .setWalletSynced(synced)
                .setVersion(VERSION + " commit=satoshi-simulator")
                .addChains(Chain.newBuilder().setNetwork("regtest"))
                .build();
    }

    ChannelBalanceResponse balance() {
        Channel channel = node.read(book -> book.channel());
        return ChannelBalanceResponse.newBuilder()
                .setLocalBalance(amount(channel.localMsat()))
                .setRemoteBalance(amount(channel.remoteMsat()))
                .setUnsettledLocalBalance(amount(channel.incomingMsat()))
                .setUnsettledRemoteBalance(amount(channel.outgoingMsat()))
                .setPendingOpenLocalBalance(amount(0))
                .setPendingOpenRemoteBalance(amount(0))
                .build();
    }

    Version version() {
        return Version.newBuilder()
                .setVersion(VERSION)
                .setAppMinor(21)
                .setAppPatch(2)
                .setAppPreRelease("beta")
                .setCommit("satoshi-simulator")
                .addBuildTags("invoicesrpc")
                .addBuildTags("satoshi-simulator")
                .build();
    }

    WalletState state() {
        return faults.isActive(FaultKind.NOT_READY, "") ? WalletState.RPC_ACTIVE : WalletState.SERVER_ACTIVE;
    }

    private static Amount amount(long msat) {
        return Amount.newBuilder().setMsat(msat).setSat(msat / MSAT_PER_SAT).build();
    }
}
