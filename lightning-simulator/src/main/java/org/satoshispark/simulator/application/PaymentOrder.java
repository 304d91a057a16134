package org.satoshispark.simulator.application;

/**
 * What the caller of SendPaymentV2 asks for.
 *
 * @param amountMsat 0 for an invoice that has its own amount
 * @param feeLimitMsat the most that the way may cost; 0 allows free ways only
 * @param timeoutSeconds how long the node may look for a way, 0 for the usual minute
 */
public record PaymentOrder(
        String paymentRequest, long amountMsat, long feeLimitMsat, int timeoutSeconds, boolean allowSelfPayment) {
    private static final int USUAL_TIMEOUT_SECONDS = 60;

    long searchSeconds() {
        return timeoutSeconds == 0 ? USUAL_TIMEOUT_SECONDS : timeoutSeconds;
    }
}
