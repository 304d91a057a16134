package org.satoshispark.accounting.adapter.out;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.satoshispark.accounting.application.Ledger;
import org.satoshispark.accounting.domain.Account;
import org.satoshispark.accounting.domain.AccountId;
import org.satoshispark.accounting.domain.Alarm;
import org.satoshispark.accounting.domain.AlarmId;
import org.satoshispark.accounting.domain.AlarmKind;
import org.satoshispark.accounting.domain.Bucket;
import org.satoshispark.accounting.domain.Hold;
import org.satoshispark.accounting.domain.HoldState;
import org.satoshispark.accounting.domain.JournalEntry;
import org.satoshispark.accounting.domain.Operation;
import org.satoshispark.accounting.domain.OperationKind;
import org.satoshispark.accounting.domain.Posting;
import org.satoshispark.accounting.domain.Reason;
import org.satoshispark.accounting.domain.Rejection;
import org.satoshispark.accounting.domain.SystemAccount;
import org.satoshispark.kit.Ids;
import org.satoshispark.kit.Repository;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.Transactions;

/** What every adapter of the ledger's ports does alike, in memory and in PostgreSQL. */
abstract class LedgerPortsContract {
    private final AccountId id = AccountId.user(Ids.next());
    private final UUID withdrawal = Ids.next();
    private final Operation operation = new Operation(OperationKind.DEPOSIT, Ids.next());

    abstract Ledger ledger();

    abstract Transactions transactions();

    @Test
    void anAccountIsFoundAsItWasLeft() {
        add(ledger().accounts(), credited());
        transactions().runAndAwait(Touches.of(ledger().accounts(), id), work -> work.get(ledger().accounts(), id)
                .hold(30));
        var found = find(ledger().accounts(), id);
        assertEquals(
                List.of(70L, 30L, 3L, 3L),
                List.of(found.availableMsat(), found.heldMsat(), found.version(), found.storedVersion()));
        assertEquals(id, found.id());
    }

    @Test
    void whatIsAbsentIsLeftOut() {
        add(ledger().accounts(), credited());
        var escrow = AccountId.escrow(id.id());
        var touches = Touches.of(ledger().accounts(), id).and(ledger().accounts(), escrow);
        assertEquals(true, transactions().<Boolean>runAndAwait(touches, work -> work.find(ledger().accounts(), escrow)
                .isEmpty()));
    }

    @Test
    void aFailedUnitOfWorkLeavesNothing() {
        add(ledger().accounts(), credited());
        assertThrows(IllegalStateException.class, () -> transactions()
                .runAndAwait(Touches.of(ledger().accounts(), id), work -> {
                    work.get(ledger().accounts(), id).hold(30);
                    work.add(ledger().holds(), Hold.place(withdrawal, id, 30, 0));
                    throw new IllegalStateException("crash");
                }));
        assertEquals(2, find(ledger().accounts(), id).version());
        assertEquals(
                true, transactions().<Boolean>runAndAwait(Touches.of(ledger().holds(), withdrawal), work -> work.find(
                                ledger().holds(), withdrawal)
                        .isEmpty()));
    }

    @Test
    void aHoldIsFoundInTheStateItReached() {
        add(ledger().holds(), Hold.place(withdrawal, id, 30, 5));
        assertEquals(HoldState.HELD, find(ledger().holds(), withdrawal).state());
        transactions()
                .runAndAwait(Touches.of(ledger().holds(), withdrawal), work -> work.get(ledger().holds(), withdrawal)
                        .settle(30, 2));
        var found = find(ledger().holds(), withdrawal);
        assertEquals(HoldState.SETTLED, found.state());
        assertEquals(
                List.of(30L, 5L, 30L, 2L),
                List.of(found.amountMsat(), found.feeLimitMsat(), found.paidMsat(), found.paidFeeMsat()));
        assertEquals(id, found.accountId());
    }

    @Test
    void anEntryIsFoundWithAllItsPostings() {
        var entry = new JournalEntry(
                operation,
                Ids.next(),
                List.of(
                        new Posting.OnAccount(id, Bucket.AVAILABLE, 5, 2, 5, 7),
                        new Posting.OnAccount(id, Bucket.HELD, 7, 2, 5, 7),
                        new Posting.OnSystem(SystemAccount.NODE, -12)));
        add(ledger().accounts(), Account.open(id));
        add(ledger().journal(), entry);
        assertEquals(entry, find(ledger().journal(), operation));
    }

    @Test
    void aRejectionIsFound() {
        var rejection = new Rejection(new Operation(OperationKind.TRANSFER, Ids.next()), Reason.OWN_CAMPAIGN);
        add(ledger().rejections(), rejection);
        assertEquals(rejection, find(ledger().rejections(), rejection.operation()));
    }

    @Test
    void theSameAlarmMayBeRaisedAgain() {
        var alarm = new Alarm(new AlarmId(AlarmKind.PAID_DIFFERS, withdrawal), "said twice");
        add(ledger().alarms(), alarm);
        add(ledger().alarms(), alarm);
        assertEquals(1, alarms(alarm.id()));
    }

    abstract long alarms(AlarmId id);

    private Account credited() {
        var account = Account.open(id);
        account.credit(100);
        return account;
    }

    private <I extends Comparable<? super I>, A> void add(Repository<I, A> repository, A aggregate) {
        transactions().runAndAwait(Touches.none(), work -> {
            work.add(repository, aggregate);
            return aggregate;
        });
    }

    private <I extends Comparable<? super I>, A> A find(Repository<I, A> repository, I key) {
        return transactions().runAndAwait(Touches.of(repository, key), work -> work.get(repository, key));
    }
}
