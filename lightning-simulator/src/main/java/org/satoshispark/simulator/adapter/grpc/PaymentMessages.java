package org.satoshispark.simulator.adapter.grpc;

import org.satoshispark.lnd.lnrpc.Failure;
import org.satoshispark.lnd.lnrpc.HTLCAttempt;
import org.satoshispark.lnd.lnrpc.HTLCAttempt.HTLCStatus;
import org.satoshispark.lnd.lnrpc.Payment.PaymentStatus;
import org.satoshispark.lnd.lnrpc.PaymentFailureReason;
import org.satoshispark.lnd.lnrpc.Route;
import org.satoshispark.simulator.domain.Attempt;
import org.satoshispark.simulator.domain.FailureReason;
import org.satoshispark.simulator.domain.Payment;

/** Writes payments as lnd does: hex texts, zeros for a preimage not known, no INITIATED. */
final class PaymentMessages {
    private static final long MSAT_PER_SAT = 1000;
    private static final String NO_PREIMAGE = "0".repeat(64);

    private PaymentMessages() {}

    static org.satoshispark.lnd.lnrpc.Payment of(Payment payment) {
        var message = org.satoshispark.lnd.lnrpc.Payment.newBuilder()
                .setPaymentHash(payment.hash().hex())
                .setPaymentPreimage(
                        payment.preimage() == null
                                ? NO_PREIMAGE
                                : payment.preimage().hex())
                .setValueSat(payment.valueMsat() / MSAT_PER_SAT)
                .setValueMsat(payment.valueMsat())
                .setPaymentRequest(payment.paymentRequest())
                .setStatus(status(payment))
                .setFeeSat(payment.feeMsat() / MSAT_PER_SAT)
                .setFeeMsat(payment.feeMsat())
                .setCreationTimeNs(payment.createdNs())
                .setPaymentIndex(payment.index())
                .setFailureReason(reason(payment.failureReason()));
        if (payment.attempt() != null) {
            message.addHtlcs(attempt(payment, payment.attempt()));
        }
        return message.build();
    }

    static PaymentFailureReason reason(FailureReason reason) {
        return switch (reason) {
            case null -> PaymentFailureReason.FAILURE_REASON_NONE;
            case TIMEOUT -> PaymentFailureReason.FAILURE_REASON_TIMEOUT;
            case NO_ROUTE -> PaymentFailureReason.FAILURE_REASON_NO_ROUTE;
            case ERROR -> PaymentFailureReason.FAILURE_REASON_ERROR;
            case INCORRECT_PAYMENT_DETAILS -> PaymentFailureReason.FAILURE_REASON_INCORRECT_PAYMENT_DETAILS;
            case INSUFFICIENT_BALANCE -> PaymentFailureReason.FAILURE_REASON_INSUFFICIENT_BALANCE;
            case CANCELED -> PaymentFailureReason.FAILURE_REASON_CANCELED;
        };
    }

    private static HTLCAttempt attempt(Payment payment, Attempt attempt) {
        var message = HTLCAttempt.newBuilder()
                .setAttemptId(attempt.id())
                .setAttemptTimeNs(attempt.startedNs())
                .setResolveTimeNs(attempt.resolvedNs())
                .setRoute(Route.newBuilder()
                        .setTotalTimeLock(attempt.timeLock())
                        .setTotalFeesMsat(attempt.feeMsat())
                        .setTotalAmtMsat(attempt.valueMsat() + attempt.feeMsat()));
        return switch (attempt.status()) {
            case IN_FLIGHT -> message.setStatus(HTLCStatus.IN_FLIGHT).build();
            case SUCCEEDED ->
                message.setStatus(HTLCStatus.SUCCEEDED)
                        .setPreimage(InvoiceMessages.hex(payment.preimage().hex()))
                        .build();
            case FAILED ->
                message.setStatus(HTLCStatus.FAILED)
                        .setFailure(Failure.newBuilder().setCode(code(payment.failureReason())))
                        .build();
        };
    }

    private static Failure.FailureCode code(FailureReason reason) {
        return reason == FailureReason.INCORRECT_PAYMENT_DETAILS
                ? Failure.FailureCode.INCORRECT_OR_UNKNOWN_PAYMENT_DETAILS
                : Failure.FailureCode.TEMPORARY_CHANNEL_FAILURE;
    }

    private static PaymentStatus status(Payment payment) {
        return switch (payment.status()) {
            case IN_FLIGHT -> PaymentStatus.IN_FLIGHT;
            case SUCCEEDED -> PaymentStatus.SUCCEEDED;
            case FAILED -> PaymentStatus.FAILED;
        };
    }
}
