package org.satoshispark.bitcoin.domain.withdrawal;

/** Where a withdrawal stands (lightning.md 2.2). STUCK is a mark beside these, never an end. */
public enum WithdrawalState {
    /** Decoded at the node, amount and fee limit fixed; nothing is held yet. */
    REQUESTED,
    /** Amount and fee limit are held; the payment is due. */
    ACCEPTED,
    /** Accounting refused: nothing was held, nothing will be paid. */
    REJECTED,
    /** Committed before the node is called: from here only proof ends it. */
    SENDING,
    /** The node's answer is missing (G1). Not a failure. */
    UNKNOWN,
    /** The node said that it is paying. */
    IN_FLIGHT,
    /** The payee has the money. */
    SUCCEEDED,
    /** Provably not paid, see {@link Proof}. */
    FAILED;

    /** Terminal is terminal (G5): nothing leaves these states. */
    public boolean isTerminal() {
        return switch (this) {
            case REJECTED, SUCCEEDED, FAILED -> true;
            case REQUESTED, ACCEPTED, SENDING, UNKNOWN, IN_FLIGHT -> false;
        };
    }

    /** The node may know of the payment, so that only its word or the expiry fence may end it (W3). */
    public boolean isWithNode() {
        return switch (this) {
            case SENDING, UNKNOWN, IN_FLIGHT -> true;
            case REQUESTED, ACCEPTED, REJECTED, SUCCEEDED, FAILED -> false;
        };
    }
}
