package org.satoshispark.simulator.domain;

/** What our node tells the caller who starts a payment; the payment itself goes on in all three cases. */
public enum Reply {
    TOLD,
    /** The stream breaks with UNAVAILABLE before the first update. */
    LOST,
    /** As if an earlier request for the same payment had arrived. */
    ALREADY_EXISTS
}
