package org.satoshispark.simulator.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.satoshispark.lnd.lnrpc.GetInfoRequest;
import org.satoshispark.lnd.lnrpc.GetStateRequest;
import org.satoshispark.lnd.lnrpc.PendingChannelsRequest;
import org.satoshispark.lnd.lnrpc.StateGrpc;
import org.satoshispark.lnd.lnrpc.SubscribeStateRequest;
import org.satoshispark.lnd.lnrpc.SubscribeStateResponse;
import org.satoshispark.lnd.lnrpc.WalletBalanceRequest;
import org.satoshispark.lnd.lnrpc.WalletState;
import org.satoshispark.lnd.verrpc.VersionRequest;
import org.satoshispark.lnd.verrpc.VersionerGrpc;

/** GetInfo, balances, version and state. */
interface NodeInfoContract extends Contract {
    @Test
    default void theNodeSaysWhoItIsAndThatItIsInStep() {
        var info = node().lightning().getInfo(GetInfoRequest.getDefaultInstance());
        assertThat(HexFormat.of().parseHex(info.getIdentityPubkey())).hasSize(33);
        assertThat(info.getSyncedToChain()).isTrue();
        assertThat(info.getNumActiveChannels()).isPositive();
        assertThat(info.getChains(0).getNetwork()).isIn("regtest", "simnet");
        var version =
                node().with(VersionerGrpc.newBlockingStub(channel())).getVersion(VersionRequest.getDefaultInstance());
        assertThat(info.getVersion()).startsWith(version.getVersion());
        assertThat(version.getAppMinor()).isGreaterThanOrEqualTo(18);
    }

    @Test
    default void theStateNeedsNoMacaroon() {
        var state = StateGrpc.newBlockingStub(channel()).getState(GetStateRequest.getDefaultInstance());
        assertThat(state.getState()).isEqualTo(WalletState.SERVER_ACTIVE);
        var stream = new Recorded<SubscribeStateResponse>();
        StateGrpc.newStub(channel()).subscribeState(SubscribeStateRequest.getDefaultInstance(), stream);
        assertThat(stream.awaitCount(1).getFirst().getState()).isEqualTo(WalletState.SERVER_ACTIVE);
    }

    @Test
    default void balancesAreToldToTheMsat() {
        var channel = node().lightning().channelBalance(ChannelBalances.REQUEST);
        assertThat(channel.getLocalBalance().getMsat() / 1000)
                .isEqualTo(channel.getLocalBalance().getSat());
        assertThat(node().lightning()
                        .walletBalance(WalletBalanceRequest.getDefaultInstance())
                        .getTotalBalance())
                .isNotNegative();
        assertThat(node().lightning()
                        .pendingChannels(PendingChannelsRequest.getDefaultInstance())
                        .getTotalLimboBalance())
                .isNotNegative();
    }
}
