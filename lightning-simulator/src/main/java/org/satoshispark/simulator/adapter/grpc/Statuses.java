package org.satoshispark.simulator.adapter.grpc;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.function.Function;
import org.satoshispark.simulator.domain.Refusal;
import org.satoshispark.simulator.domain.Result;

/** Turns results into gRPC answers with lnd's codes (lightning.md 5.6). */
final class Statuses {
    private Statuses() {}

    static StatusRuntimeException of(Refusal refusal) {
        var status =
                switch (refusal.kind()) {
                    case NOT_FOUND -> Status.NOT_FOUND;
                    case ALREADY_EXISTS -> Status.ALREADY_EXISTS;
                    case INVALID_ARGUMENT -> Status.INVALID_ARGUMENT;
                    case UNKNOWN -> Status.UNKNOWN;
                };
        return status.withDescription(refusal.text()).asRuntimeException();
    }

    static <T, A> void answer(StreamObserver<A> observer, Result<T> result, Function<T, A> message) {
        switch (result) {
            case Result.Done<T>(var value) -> answer(observer, message.apply(value));
            case Result.Refused<T>(var refusal) -> observer.onError(of(refusal));
        }
    }

    static <A> void answer(StreamObserver<A> observer, A message) {
        observer.onNext(message);
        observer.onCompleted();
    }
}
