package org.satoshispark.localstack.proxy;

/** What a link does with the bytes. */
public enum Condition {
    /** Passes them on. */
    OPEN,
    /** Resets what is connected and whoever connects. */
    CUT,
    /** Keeps connections and passes nothing; what was kept back goes on when it is over, as after a healed partition. */
    SILENT,
    /** Passes what the caller says and keeps the answers back; then resets, so that the answers are lost. */
    HALF_OPEN,
    /** Passes everything late. */
    SLOW
}
