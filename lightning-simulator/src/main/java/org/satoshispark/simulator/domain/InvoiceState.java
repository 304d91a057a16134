package org.satoshispark.simulator.domain;

/** As lnd has them: OPEN → SETTLED or CANCELED; a hold invoice passes through ACCEPTED. */
public enum InvoiceState {
    OPEN,
    ACCEPTED,
    SETTLED,
    CANCELED;

    public boolean terminal() {
        return this == SETTLED || this == CANCELED;
    }
}
