package org.satoshispark.accounting.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {
    private final AccountId id = AccountId.user(UUID.randomUUID());
    private final Account account = Account.open(id);

    @Test
    void opensEmptyAtVersionOne() {
        assertBalance(0, 0, 1);
        assertTrue(account.changed());
        assertEquals(0, account.storedVersion());
    }

    @Test
    void makesOneVersionPerEntryWithTheBalancesAfterIt() {
        account.credit(100);
        var hold = assertInstanceOf(Outcome.Posted.class, account.hold(30));
        assertEquals(
                List.of(
                        new Posting.OnAccount(id, Bucket.AVAILABLE, -30, 3, 70, 30),
                        new Posting.OnAccount(id, Bucket.HELD, 30, 3, 70, 30)),
                hold.postings());
        assertBalance(70, 30, 3);
    }

    @Test
    void spendsAHoldAndGivesTheRestBack() {
        account.credit(100);
        account.hold(30);
        account.settle(25, 5);
        assertBalance(75, 0, 4);
    }

    @Test
    void releasesAWholeHold() {
        account.credit(100);
        account.hold(100);
        account.release(100);
        assertBalance(100, 0, 4);
    }

    @Test
    void refusesWhatItHasNotAndChangesNothing() {
        account.credit(100);
        account.hold(60);
        assertEquals(new Outcome.Refused(Reason.INSUFFICIENT_FUNDS), account.hold(41));
        assertEquals(new Outcome.Refused(Reason.INSUFFICIENT_FUNDS), account.hold(2 * Msat.MAX));
        assertBalance(40, 60, 3);
    }

    @Test
    void neverPassesTheLargestBalance() {
        account.credit(Msat.MAX - 1);
        account.hold(10);
        assertEquals(new Outcome.Refused(Reason.BALANCE_LIMIT), account.credit(2));
        assertEquals(new Outcome.Refused(Reason.BALANCE_LIMIT), account.credit(Msat.MAX));
        assertInstanceOf(Outcome.Posted.class, account.credit(1));
        assertEquals(Msat.MAX, account.balanceMsat());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE, Msat.MAX + 1, Long.MAX_VALUE})
    void takesNoAmountOutOfBounds(long amountMsat) {
        assertThrows(IllegalArgumentException.class, () -> account.credit(amountMsat));
        assertBalance(0, 0, 1);
    }

    @Test
    void cannotEndAHoldThatWasNeverPlaced() {
        account.credit(100);
        account.hold(10);
        assertThrows(IllegalStateException.class, () -> account.settle(11, 0));
        assertThrows(IllegalStateException.class, () -> account.release(11));
        assertBalance(90, 10, 3);
    }

    @Test
    void anEscrowNeverHoldsAndAPersonIsNeverClosed() {
        var escrow = Account.open(AccountId.escrow(UUID.randomUUID()));
        assertThrows(IllegalStateException.class, () -> escrow.hold(1));
        assertThrows(IllegalStateException.class, account::close);
    }

    @Test
    void aClosedEscrowStaysClosedAtZero() {
        var escrow = Account.open(AccountId.escrow(UUID.randomUUID()));
        escrow.credit(5);
        escrow.close();
        assertEquals(AccountState.CLOSED, escrow.state());
        assertEquals(0, escrow.balanceMsat());
        assertEquals(new Outcome.Refused(Reason.ESCROW_CLOSED), escrow.credit(1));
        assertThrows(IllegalStateException.class, escrow::close);
    }

    @Test
    void aStoredAccountHasNothingToStore() {
        assertFalse(Account.stored(id, 1, 2, 7, AccountState.OPEN).changed());
    }

    @Test
    void aCampaignIdNeverAddressesAPerson() {
        var same = UUID.randomUUID();
        assertFalse(AccountId.user(same).equals(AccountId.escrow(same)));
        assertTrue(AccountId.user(same).compareTo(AccountId.escrow(same)) != 0);
    }

    private void assertBalance(long availableMsat, long heldMsat, long version) {
        assertEquals(availableMsat, account.availableMsat());
        assertEquals(heldMsat, account.heldMsat());
        assertEquals(version, account.version());
    }
}
