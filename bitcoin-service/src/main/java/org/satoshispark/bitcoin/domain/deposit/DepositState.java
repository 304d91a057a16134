package org.satoshispark.bitcoin.domain.deposit;

/** Where a deposit is (lightning.md 2.2). */
public enum DepositState {
    /** The row exists; the node may or may not have the invoice. Shown to nobody. */
    REQUESTED,
    /** The invoice can be paid. */
    OPEN,
    /** Ran out unpaid: for display only, a settlement still credits (D8). */
    EXPIRED,
    /** The node said that nobody can pay it any more. */
    CANCELED,
    /** The node received the money. */
    SETTLED,
    /** Another user of ours paid it in the ledger, after the node's invoice was canceled (I1). */
    SETTLED_INTERNAL;

    /** Nothing that comes later changes it (G5). */
    public boolean isSettled() {
        return this == SETTLED || this == SETTLED_INTERNAL;
    }
}
