package org.satoshispark.accounting.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TransferTest {
    private final Account donor = Account.open(AccountId.user(UUID.randomUUID()));
    private final Account escrow = Account.open(AccountId.escrow(UUID.randomUUID()));

    @Test
    void movesBothOrNeither() {
        donor.credit(100);
        var posted = assertInstanceOf(Outcome.Posted.class, Transfer.intoEscrow(Optional.of(donor), escrow, 60));
        assertEquals(
                0, posted.postings().stream().mapToLong(Posting::amountMsat).sum());
        assertEquals(
                new Outcome.Refused(Reason.INSUFFICIENT_FUNDS), Transfer.intoEscrow(Optional.of(donor), escrow, 41));
        assertEquals(40, donor.availableMsat());
        assertEquals(60, escrow.availableMsat());
    }

    @Test
    void doesNotTouchTheDonorWhenTheEscrowRefuses() {
        donor.credit(100);
        escrow.close();
        assertEquals(new Outcome.Refused(Reason.ESCROW_CLOSED), Transfer.intoEscrow(Optional.of(donor), escrow, 1));
        assertEquals(2, donor.version());
        var full = Account.stored(escrow.id(), Msat.MAX, 0, 2, AccountState.OPEN);
        assertEquals(new Outcome.Refused(Reason.BALANCE_LIMIT), Transfer.intoEscrow(Optional.of(donor), full, 1));
        assertEquals(100, donor.availableMsat());
    }

    @Test
    void findsNothingOnAnAccountThatIsNotOpen() {
        assertEquals(new Outcome.Refused(Reason.INSUFFICIENT_FUNDS), Transfer.intoEscrow(Optional.empty(), escrow, 1));
    }

    @Test
    void paysOutEverythingOnce() {
        escrow.credit(70);
        var payout = Payout.of(escrow, donor);
        assertEquals(70, payout.paidOutMsat());
        assertEquals(70, donor.availableMsat());
        assertEquals(0, escrow.balanceMsat());
    }

    @Test
    void closesAnEmptyEscrowWithoutPostings() {
        var payout = Payout.of(escrow, donor);
        assertEquals(new Payout(0, 0, java.util.List.of()), payout);
        assertEquals(AccountState.CLOSED, escrow.state());
        assertEquals(1, donor.version());
    }

    @Test
    void parksAPayoutThatTheOwnerCannotTake() {
        escrow.credit(70);
        donor.credit(Msat.MAX);
        var payout = Payout.of(escrow, donor);
        assertEquals(0, payout.paidOutMsat());
        assertEquals(70, payout.parkedMsat());
        assertEquals(
                0, payout.postings().stream().mapToLong(Posting::amountMsat).sum());
    }
}
