package org.satoshispark.simulator.faults;

/** What can go wrong with the node as its callers see it. */
public enum FaultKind {
    /** Every call, and every open stream, ends with UNAVAILABLE. */
    UNREACHABLE,
    /** Every call but State answers as a node that starts; GetState says RPC_ACTIVE. */
    NOT_READY,
    /** A named call is refused before it does anything. */
    REFUSE,
    /** TrackPaymentV2 knows no payment. */
    TRACK_NOT_FOUND,
    /** A named call does its work, but its answer (or first stream event) never arrives: UNAVAILABLE instead. */
    LOSE_ANSWERS,
    /** Answers of a named call come late; the work is done at once. */
    DELAY,
    /** Every stream event comes twice. */
    DUPLICATE_EVENTS,
    /** Streams stay open and say nothing, for ever: also after the fault is over. New ones too while it lasts. */
    SILENT_STREAMS,
    /** GetInfo says that the node is behind the chain and the graph. */
    NOT_SYNCED,
    /** Expired invoices stay open, so that late payments arrive (lightning.md D8). */
    EXPIRY_WATCH_PAUSED,
    /** No way leads to any payee; what is on its way to them stays held. */
    PAYEES_AWAY,
    /** At once: invoices and payments gone, key kept, money on its way goes on, streams break. */
    LOST_DATABASE,
    /** At once: another node under the same address; streams break. */
    NEW_IDENTITY
}
