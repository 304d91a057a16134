package org.satoshispark.simulator.domain;

/**
 * A payment that our node was told to make.
 *
 * @param index order of starting, from 1; a failed payment that is started again gets a new one
 * @param preimage null until SUCCEEDED
 * @param createdNs Unix nanoseconds
 * @param attempt null while the node has not sent anything
 * @param failureReason null unless FAILED
 */
public record Payment(
        PaymentHash hash,
        long index,
        long valueMsat,
        long feeLimitMsat,
        String paymentRequest,
        long createdNs,
        PaymentStatus status,
        Preimage preimage,
        FailureReason failureReason,
        Attempt attempt) {

    public static Payment started(
            PaymentHash hash, long index, long valueMsat, long feeLimitMsat, String paymentRequest, long nowNs) {
        return new Payment(
                hash, index, valueMsat, feeLimitMsat, paymentRequest, nowNs, PaymentStatus.IN_FLIGHT, null, null, null);
    }

    /** Money is on its way from now on. */
    public Payment sent(Attempt onItsWay) {
        return with(PaymentStatus.IN_FLIGHT, null, null, onItsWay);
    }

    public Payment succeeded(Preimage proof, long nowNs) {
        return with(PaymentStatus.SUCCEEDED, proof, null, attempt.resolved(PaymentStatus.SUCCEEDED, nowNs));
    }

    public Payment failed(FailureReason reason, long nowNs) {
        var last = attempt == null ? null : attempt.resolved(PaymentStatus.FAILED, nowNs);
        return with(PaymentStatus.FAILED, null, reason, last);
    }

    /** What the network took, in msat; 0 unless SUCCEEDED. */
    public long feeMsat() {
        return status == PaymentStatus.SUCCEEDED ? attempt.feeMsat() : 0;
    }

    private Payment with(PaymentStatus next, Preimage proof, FailureReason reason, Attempt last) {
        return new Payment(hash, index, valueMsat, feeLimitMsat, paymentRequest, createdNs, next, proof, reason, last);
    }
}
