package org.satoshispark.accounting.domain;

/** HELD ends as SETTLED or RELEASED, and both are for ever (lightning.md G5). */
public enum HoldState {
    HELD,
    SETTLED,
    RELEASED
}
