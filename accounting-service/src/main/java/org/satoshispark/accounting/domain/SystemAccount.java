package org.satoshispark.accounting.domain;

/**
 * The operator's side of every posting. These have neither a balance row nor a version, so that no transaction waits for
 * another one's: their balance is the sum of their postings.
 */
public enum SystemAccount {
    /** The Lightning node; negative by what it holds for others. */
    NODE,
    /** Money whose owner is not known or cannot take it (lightning.md D13). */
    SUSPENSE,
    /** Between a withdrawal and a deposit of ours that pay each other; 0 when both are posted. */
    CLEARING,
    /** What the operator pays because the node spent more than was held. */
    EXPENSE
}
