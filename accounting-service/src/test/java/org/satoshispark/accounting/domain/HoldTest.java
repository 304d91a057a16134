package org.satoshispark.accounting.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldTest {
    private final Hold hold = Hold.place(UUID.randomUUID(), AccountId.user(UUID.randomUUID()), 1000, 50);

    /** Whatever the node spent: the account pays at most amount and fee limit, and the entry still sums to zero. */
    @ParameterizedTest
    @CsvSource({
        "1000, 0, 1000, 0, 50, 0",
        "1000, 20, 1000, 20, 30, 0",
        "1000, 50, 1000, 50, 0, 0",
        "1000, 51, 1000, 50, 0, 1",
        "1200, 70, 1000, 50, 0, 220",
        "900, 60, 900, 50, 100, 10",
        "9007199254740991, 9007199254740991, 1000, 50, 0, 18014398509480932"
    })
    void chargesAtMostWhatWasAgreed(long paid, long paidFee, long amount, long fee, long released, long expense) {
        var settlement = hold.settle(paid, paidFee);
        assertEquals(amount, settlement.amountMsat());
        assertEquals(fee, settlement.feeMsat());
        assertEquals(released, settlement.releasedMsat());
        assertEquals(expense > 0, settlement.exceedsHold());
        var counterpart = settlement.counterpart(SystemAccount.NODE);
        assertEquals(
                settlement.chargedMsat(),
                counterpart.stream().mapToLong(Posting::amountMsat).sum());
        assertEquals(
                -expense,
                counterpart.stream()
                        .filter(posting -> ((Posting.OnSystem) posting).account() == SystemAccount.EXPENSE)
                        .mapToLong(Posting::amountMsat)
                        .sum());
    }

    @Test
    void endsOnce() {
        hold.settle(1000, 0);
        assertEquals(HoldState.SETTLED, hold.state());
        assertThrows(IllegalStateException.class, hold::release);
        assertThrows(IllegalStateException.class, () -> hold.settle(1000, 0));
    }

    @Test
    void aReleasedHoldIsNeverSpent() {
        hold.release();
        assertThrows(IllegalStateException.class, () -> hold.settle(1000, 0));
        assertEquals(0, hold.paidMsat());
    }

    @Test
    void knowsWhetherItMustBeStored() {
        assertTrue(hold.changed());
        var stored = Hold.stored(UUID.randomUUID(), hold.accountId(), 1, 0, HoldState.HELD, 0, 0);
        assertFalse(stored.changed());
        stored.release();
        assertTrue(stored.changed());
    }
}
