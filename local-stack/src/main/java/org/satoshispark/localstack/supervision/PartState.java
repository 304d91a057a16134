package org.satoshispark.localstack.supervision;

/** Where a part stands, as status shows it. */
public enum PartState {
    WAITING,
    PREPARING,
    STARTING,
    READY,
    RESTARTING,
    FAILED,
    STOPPED
}
