package org.satoshispark.simulator.domain;

/** How a payment to an outside invoice ends; HOLD keeps it in flight until somebody tells. */
public enum Outcome {
    SUCCEED,
    FAIL,
    HOLD
}
