package org.satoshispark.simulator.adapter.grpc;

import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;

/**
 * One open stream: remembers to stop listening when either side ends it. Sent to under the node's lock only. A reader who
 * leaves more than a hundred thousand events unread is dropped and may come back with a cursor.
 */
final class EventStream<A> {
    private static final int MOST_UNREAD = 100_000;
    private final ServerCallStreamObserver<A> observer;
    private int unread;
    private volatile boolean over;
    private volatile Runnable leave = () -> {};

    EventStream(StreamObserver<A> observer) {
        this.observer = (ServerCallStreamObserver<A>) observer;
        this.observer.setOnCancelHandler(this::end);
        this.observer.setOnCloseHandler(this::end);
    }

    void send(A message) {
        if (over) {
            return;
        }
        unread = observer.isReady() ? 0 : unread + 1;
        if (unread > MOST_UNREAD) {
            end();
            observer.onError(Status.RESOURCE_EXHAUSTED
                    .withDescription("more than " + MOST_UNREAD + " events unread")
                    .asRuntimeException());
            return;
        }
        observer.onNext(message);
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
