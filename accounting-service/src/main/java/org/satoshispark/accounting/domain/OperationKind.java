package org.satoshispark.accounting.domain;

/** Why money moves. */
public enum OperationKind {
    DEPOSIT,
    UNCLAIMED,
    HOLD,
    SETTLEMENT,
    RELEASE,
    TRANSFER,
    PAYOUT
}
