package org.satoshispark.bitcoin.adapter.out.lnd;

import io.grpc.Status;
import org.satoshispark.bitcoin.application.node.NodeSight;
import org.satoshispark.bitcoin.application.node.NodeStatus;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.lnd.lnrpc.Chain;
import org.satoshispark.lnd.lnrpc.GetInfoRequest;
import org.satoshispark.lnd.lnrpc.GetInfoResponse;
import org.satoshispark.lnd.lnrpc.LightningGrpc;
import org.satoshispark.lnd.verrpc.Version;
import org.satoshispark.lnd.verrpc.VersionRequest;
import org.satoshispark.lnd.verrpc.VersionerGrpc;

/** {@link NodeStatus} over lnd's GetInfo; checks by GetVersion that this lnd has the calls we use (lightning.md N8). */
public final class LndNodeStatus implements NodeStatus {
    private static final int OLDEST_MINOR = 18;
    private final LndChannel receiver;

    /** @param receiver the channel with the receiver's macaroon */
    public LndNodeStatus(LndChannel receiver) {
        this.receiver = receiver;
    }

    @Override
    public NodeSight look() {
        return LndFaults.answer(this::ask, LndNodeStatus::unreachable);
    }

    private NodeSight ask() throws io.grpc.StatusException {
        var version = receiver.unary(VersionerGrpc::newBlockingV2Stub).getVersion(VersionRequest.getDefaultInstance());
        if (isTooOld(version)) {
            return new NodeSight.Unreachable(
                    "lnd %s is too old, at least 0.%d is needed".formatted(version.getVersion(), OLDEST_MINOR));
        }
        return read(receiver.unary(LightningGrpc::newBlockingV2Stub).getInfo(GetInfoRequest.getDefaultInstance()));
    }

    private static boolean isTooOld(Version version) {
        return version.getAppMajor() == 0 && version.getAppMinor() < OLDEST_MINOR;
    }

    private static NodeSight read(GetInfoResponse info) {
        return new NodeSight.Reachable(
                new NodeId(info.getIdentityPubkey()),
                info.getSyncedToChain() && info.getSyncedToGraph(),
                Integer.toUnsignedLong(info.getBlockHeight()),
                info.getChainsList().stream().findFirst().map(Chain::getNetwork).orElse(""),
                info.getVersion());
    }

    private static NodeSight unreachable(Status status) {
        var text = LndFaults.text(status);
        return new NodeSight.Unreachable(
                status.getCode() == Status.Code.UNIMPLEMENTED ? "starting, or another version of lnd: " + text : text);
    }
}
