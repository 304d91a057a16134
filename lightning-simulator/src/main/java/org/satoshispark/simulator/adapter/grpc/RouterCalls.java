package org.satoshispark.simulator.adapter.grpc;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import org.satoshispark.lnd.lnrpc.Payment;
import org.satoshispark.lnd.routerrpc.RouteFeeRequest;
import org.satoshispark.lnd.routerrpc.RouteFeeResponse;
import org.satoshispark.lnd.routerrpc.RouterGrpc.RouterImplBase;
import org.satoshispark.lnd.routerrpc.SendPaymentRequest;
import org.satoshispark.lnd.routerrpc.TrackPaymentRequest;
import org.satoshispark.lnd.routerrpc.TrackPaymentsRequest;
import org.satoshispark.simulator.application.SendPayment;
import org.satoshispark.simulator.domain.PaymentHash;
import org.satoshispark.simulator.domain.Refusal;
import org.satoshispark.simulator.domain.Result;

/** The service routerrpc.Router. */
final class RouterCalls extends RouterImplBase {
    private final SendPayment sendPayment;
    private final PaymentStreams streams;
    private final FeeEstimates estimates;

    RouterCalls(SendPayment sendPayment, PaymentStreams streams, FeeEstimates estimates) {
        this.sendPayment = sendPayment;
        this.streams = streams;
        this.estimates = estimates;
    }

    @Override
    public void sendPaymentV2(SendPaymentRequest request, StreamObserver<Payment> observer) {
        switch (PaymentOrders.of(request).then(sendPayment::prepare)) {
            case Result.Refused<SendPayment.Prepared>(var refusal) -> observer.onError(Statuses.of(refusal));
            case Result.Done<SendPayment.Prepared>(var prepared) -> go(prepared, request, observer);
        }
    }

    private void go(SendPayment.Prepared prepared, SendPaymentRequest request, StreamObserver<Payment> observer) {
        switch (prepared.reply()) {
            case TOLD -> {
                streams.one(prepared.hash(), request.getNoInflightUpdates(), observer);
                sendPayment.dispatch(prepared);
            }
            case LOST -> {
                sendPayment.dispatch(prepared);
                observer.onError(Status.UNAVAILABLE
                        .withDescription("transport is closing")
                        .asRuntimeException());
            }
            case ALREADY_EXISTS -> {
                sendPayment.dispatch(prepared);
                observer.onError(Statuses.of(Refusal.IN_TRANSITION));
            }
        }
    }

    @Override
    public void trackPaymentV2(TrackPaymentRequest request, StreamObserver<Payment> observer) {
        switch (Hashes.hash(request.getPaymentHash())) {
            case Result.Done<PaymentHash>(var hash) -> streams.one(hash, request.getNoInflightUpdates(), observer);
            case Result.Refused<PaymentHash>(var refusal) -> observer.onError(Statuses.of(refusal));
        }
    }

    @Override
    public void trackPayments(TrackPaymentsRequest request, StreamObserver<Payment> observer) {
        streams.open(request.getNoInflightUpdates(), observer);
    }

    @Override
    public void estimateRouteFee(RouteFeeRequest request, StreamObserver<RouteFeeResponse> observer) {
        Statuses.answer(observer, estimates.estimate(request), response -> response);
    }
}
