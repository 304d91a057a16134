package org.satoshispark.simulator.adapter.grpc;

import io.grpc.stub.StreamObserver;
import org.satoshispark.lnd.lnrpc.GetStateRequest;
import org.satoshispark.lnd.lnrpc.GetStateResponse;
import org.satoshispark.lnd.lnrpc.StateGrpc.StateImplBase;
import org.satoshispark.lnd.lnrpc.SubscribeStateRequest;
import org.satoshispark.lnd.lnrpc.SubscribeStateResponse;

/** The service lnrpc.State, which needs no macaroon. The stream says the state at its start and stays open. */
final class StateCalls extends StateImplBase {
    private final NodeStatus status;

    StateCalls(NodeStatus status) {
        this.status = status;
    }

    @Override
    public void getState(GetStateRequest request, StreamObserver<GetStateResponse> observer) {
        Statuses.answer(
                observer, GetStateResponse.newBuilder().setState(status.state()).build());
    }

    @Override
    public void subscribeState(SubscribeStateRequest request, StreamObserver<SubscribeStateResponse> observer) {
        new EventStream<>(observer)
                .send(SubscribeStateResponse.newBuilder()
                        .setState(status.state())
                        .build());
    }
}
