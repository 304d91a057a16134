package org.satoshispark.simulator.domain;

/** Why a payment failed, with lnd's numbers' names (lightning.md 5.4). */
public enum FailureReason {
    TIMEOUT,
    NO_ROUTE,
    ERROR,
    INCORRECT_PAYMENT_DETAILS,
    INSUFFICIENT_BALANCE,
    CANCELED;

    /** Whether money was on its way before the failure, or the node never found a way to send it. */
    public boolean afterSending() {
        return switch (this) {
            case ERROR, INCORRECT_PAYMENT_DETAILS -> true;
            case TIMEOUT, NO_ROUTE, INSUFFICIENT_BALANCE, CANCELED -> false;
        };
    }
}
