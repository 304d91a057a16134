package org.satoshispark.simulator.domain;

/** Where a payment stands; only the last two are final, and FAILED may be started again (lightning.md 0.4). */
public enum PaymentStatus {
    IN_FLIGHT,
    SUCCEEDED,
    FAILED;

    public boolean terminal() {
        return this != IN_FLIGHT;
    }
}
