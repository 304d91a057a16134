package org.satoshispark.accounting.adapter.out;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.satoshispark.accounting.Facts;
import org.satoshispark.kit.Ids;

/** Money that did not fit on somebody's balance rests in suspense, and its alarm says whose it is. */
class SuspenseAccountTest {
    private static final long MOST = 9_007_199_254_740_991L;
    private static final LedgerDatabase DATABASE = new LedgerDatabase("bitcoin");
    private final SuspenseAccount suspense = new SuspenseAccount(DATABASE.transactions);

    @Test
    void whatDidNotFitIsToldWithItsAlarm() {
        var before = suspense.balanceMsat();
        var alice = Ids.next();
        var deposit = Ids.next();
        DATABASE.hear(
                Facts.unclaimed(Ids.next(), 5), Facts.deposited(alice, MOST), Facts.deposited(deposit, alice, 12));
        assertEquals(before + 17, suspense.balanceMsat());
        var page = suspense.page(SuspenseAccount.NEWEST, 2);
        var newest = page.getFirst();
        assertEquals("DEPOSIT", newest.kind());
        assertEquals(deposit, newest.operationId());
        assertEquals(12, newest.amountMsat());
        assertTrue(newest.alarm().contains(alice.toString()), newest::alarm);
        assertEquals(page.subList(1, 2), suspense.page(newest.entryId(), 1));
    }
}
