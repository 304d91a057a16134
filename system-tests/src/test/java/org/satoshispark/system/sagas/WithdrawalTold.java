package org.satoshispark.system.sagas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.satoshispark.bitcoin.domain.withdrawal.Ending;
import org.satoshispark.bitcoin.domain.withdrawal.Proof;
import org.satoshispark.bitcoin.domain.withdrawal.Withdrawal;
import org.satoshispark.bitcoin.domain.withdrawal.WithdrawalState;
import org.satoshispark.system.services.Pace;

/** A withdrawal in a story. */
record WithdrawalTold(Town town, UUID id) {

    void isPaid() {
        assertEquals(WithdrawalState.SUCCEEDED, stored().state());
    }

    void isRejectedBecause(String reason) {
        var ending = assertInstanceOf(Ending.Rejected.class, stored().ending().orElse(null));
        assertEquals(reason, ending.reason());
    }

    void hasFailedBy(Proof... proofs) {
        var ending = assertInstanceOf(Ending.Failed.class, stored().ending().orElse(null), () -> "is " + state());
        assertTrue(List.of(proofs).contains(ending.proof()), ending.proof()::name);
    }

    /**
     * The node says that it failed. After a crash around the call it was called again, and then a failure proves nothing before
     * the fence (lightning.md W9): the money stays held until there.
     */
    void failsAtTheNode() {
        if (waitsForTheFence()) {
            town.passes(LightningNode.INVOICE_LIFE.plus(Pace.FENCE_MARGIN));
        }
        hasFailedBy(Proof.NODE_TERMINAL, Proof.EXPIRY_FENCE);
    }

    boolean waitsForTheFence() {
        return stored().standing().askedAgain() && !state().isTerminal();
    }

    void isStillOpen() {
        assertFalse(state().isTerminal(), () -> "is " + state());
    }

    WithdrawalState state() {
        return stored().state();
    }

    boolean wasPaid() {
        return state() == WithdrawalState.SUCCEEDED;
    }

    /** How often a fact of this kind was told about it. */
    long told(String kind) {
        return OutboxSoundness.told(town.bitcoin.service, id, kind);
    }

    private Withdrawal stored() {
        return town.bitcoin.rows.withdrawals.committed(id).orElseThrow();
    }
}
