package org.satoshispark.simulator.contract;

import static io.grpc.Status.Code.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.satoshispark.simulator.contract.Refusals.refused;

import com.google.protobuf.ByteString;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.satoshispark.lnd.lnrpc.GetInfoRequest;
import org.satoshispark.lnd.lnrpc.GetStateRequest;
import org.satoshispark.lnd.lnrpc.PaymentFailureReason;
import org.satoshispark.lnd.lnrpc.PendingChannelsRequest;
import org.satoshispark.lnd.lnrpc.StateGrpc;
import org.satoshispark.lnd.lnrpc.SubscribeStateRequest;
import org.satoshispark.lnd.lnrpc.SubscribeStateResponse;
import org.satoshispark.lnd.lnrpc.WalletBalanceRequest;
import org.satoshispark.lnd.lnrpc.WalletState;
import org.satoshispark.lnd.routerrpc.RouteFeeRequest;
import org.satoshispark.lnd.verrpc.VersionRequest;
import org.satoshispark.lnd.verrpc.VersionerGrpc;

/** GetInfo, balances, DecodePayReq, EstimateRouteFee, version and state. */
interface NodeInfoContract extends Contract {
    @Test
    default void theNodeSaysWhoItIsAndThatItIsInStep() {
        var info = node().lightning().getInfo(GetInfoRequest.getDefaultInstance());
        assertThat(HexFormat.of().parseHex(info.getIdentityPubkey())).hasSize(33);
        assertThat(info.getSyncedToChain()).isTrue();
        assertThat(info.getNumActiveChannels()).isPositive();
        assertThat(info.getChains(0).getNetwork()).isIn("regtest", "simnet");
        var version = node().with(VersionerGrpc.newBlockingStub(network().channel()))
                .getVersion(VersionRequest.getDefaultInstance());
        assertThat(info.getVersion()).startsWith(version.getVersion());
        assertThat(version.getAppMinor()).isGreaterThanOrEqualTo(18);
    }

    @Test
    default void theStateNeedsNoMacaroon() {
        var state = StateGrpc.newBlockingStub(network().channel()).getState(GetStateRequest.getDefaultInstance());
        assertThat(state.getState()).isEqualTo(WalletState.SERVER_ACTIVE);
        var stream = new Recorded<SubscribeStateResponse>();
        StateGrpc.newStub(network().channel()).subscribeState(SubscribeStateRequest.getDefaultInstance(), stream);
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

    @Test
    default void anInvoiceTextIsRead() {
        var added = node().addInvoice(123_456);
        var read = node().decode(added.getPaymentRequest());
        assertThat(read.getPaymentHash())
                .isEqualTo(HexFormat.of().formatHex(added.getRHash().toByteArray()));
        assertThat(read.getNumMsat()).isEqualTo(123_456);
        assertThat(read.getNumSatoshis()).isEqualTo(123);
        assertThat(read.getDescription()).isEqualTo("deposit");
        assertThat(read.getExpiry()).isEqualTo(86_400);
        assertThat(read.getDestination())
                .isEqualTo(node().lightning()
                        .getInfo(GetInfoRequest.getDefaultInstance())
                        .getIdentityPubkey());
        assertThat(read.getPaymentAddr()).isEqualTo(added.getPaymentAddr());
    }

    @Test
    default void aBadInvoiceTextIsRefused() {
        refused(UNKNOWN, "", () -> node().decode("not an invoice"));
        refused(UNKNOWN, "", () -> node().decode(""));
        var good = node().addInvoice(1_000).getPaymentRequest();
        var last = good.charAt(good.length() - 1) == 'q' ? 'p' : 'q';
        refused(UNKNOWN, "", () -> node().decode(good.substring(0, good.length() - 1) + last));
    }

    @Test
    default void aRouteFeeIsEstimatedByTheInvoice() {
        var estimate = node().router()
                .estimateRouteFee(RouteFeeRequest.newBuilder()
                        .setPaymentRequest(network().outsideInvoice(1_000_000, 3600))
                        .setTimeout(10)
                        .build());
        assertThat(estimate.getFailureReason()).isEqualTo(PaymentFailureReason.FAILURE_REASON_NONE);
        assertThat(estimate.getRoutingFeeMsat()).isNotNegative();
        refused(UNKNOWN, "either a destination or an invoice", () -> node().router()
                .estimateRouteFee(RouteFeeRequest.getDefaultInstance()));
        refused(UNKNOWN, "destination key", () -> node().router()
                .estimateRouteFee(RouteFeeRequest.newBuilder()
                        .setDest(ByteString.copyFromUtf8("short"))
                        .setAmtSat(1)
                        .build()));
    }
}
