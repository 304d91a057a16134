package org.satoshispark.simulator.adapter.grpc;

import io.grpc.stub.StreamObserver;
import org.satoshispark.lnd.verrpc.Version;
import org.satoshispark.lnd.verrpc.VersionRequest;
import org.satoshispark.lnd.verrpc.VersionerGrpc.VersionerImplBase;

/** The service verrpc.Versioner. */
final class VersionerCalls extends VersionerImplBase {
    private final NodeStatus status;

    VersionerCalls(NodeStatus status) {
        this.status = status;
    }

    @Override
    public void getVersion(VersionRequest request, StreamObserver<Version> observer) {
        Statuses.answer(observer, status.version());
    }
}
