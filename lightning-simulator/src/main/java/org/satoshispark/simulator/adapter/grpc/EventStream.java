package org.satoshispark.simulator.adapter.grpc;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;

/** One open stream: remembers to stop listening when either side ends it. Sent to under the node's lock only. */
final class EventStream<A> {
    private final ServerCallStreamObserver<A> observer;
    private volatile boolean over;
    private volatile Runnable leave = () -> {};

    EventStream(StreamObserver<A> observer) {
        this.observer = (ServerCallStreamObserver<A>) observer;
        this.observer.setOnCancelHandler(this::end);
        this.observer.setOnCloseHandler(this::end);
    }

    void send(A message) {
        if (!over) {
            observer.onNext(message);
        }
    }

    void finish() {
        if (!over) {
            end();
            observer.onCompleted();
        }
    }

    /** @param leaving stops the flow of events */
    void leaveWith(Runnable leaving) {
        leave = leaving;
        if (over) {
            leaving.run();
        }
    }

    private void end() {
        over = true;
        leave.run();
    }
}
