package org.satoshispark.accounting.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.satoshispark.accounting.Facts;
import org.satoshispark.accounting.domain.AlarmKind;
import org.satoshispark.accounting.domain.Msat;
import org.satoshispark.accounting.domain.SystemAccount;
import org.satoshispark.messages.AccountingEvent.AccountOpened;
import org.satoshispark.messages.AccountingEvent.DepositCredited;
import org.satoshispark.messages.AccountingEvent.UnclaimedParked;
import org.satoshispark.messages.BitcoinEvent.DepositSettled;

class DepositHandlersTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:01Z");
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final UUID alice = UUID.randomUUID();
    private final UUID deposit = UUID.randomUUID();

    @Test
    void opensAnAccountOnce() {
        assertEquals(List.of(new AccountOpened(alice, NOW, 1)), ledger.hear(Facts.registered(alice)));
        assertEquals(List.of(), ledger.hear(Facts.registered(alice), Facts.registered(alice)));
    }

    @Test
    void opensBeforeItCreditsWhenTheRegistrationIsLate() {
        assertEquals(
                List.of(new AccountOpened(alice, NOW, 1), credited(500, 500, 2)),
                ledger.hear(Facts.deposited(deposit, alice, 500), Facts.registered(alice)));
    }

    @Test
    void saysTheBalancesRightAfterEachPostingOfABatch() {
        var second = UUID.randomUUID();
        assertEquals(
                List.of(
                        new AccountOpened(alice, NOW, 1),
                        credited(500, 500, 2),
                        new DepositCredited(second, alice, 7, false, 507, 0, 3, 1)),
                ledger.hear(
                        Facts.registered(alice),
                        Facts.deposited(deposit, alice, 500),
                        Facts.deposited(second, alice, 7)));
    }

    @Test
    void creditsADepositOnceHoweverOftenItIsSaid() {
        ledger.hear(Facts.deposited(deposit, alice, 500), Facts.deposited(deposit, alice, 500));
        assertEquals(List.of(), ledger.hear(Facts.deposited(deposit, alice, 500)));
        assertEquals(500, ledger.user(alice).availableMsat());
        assertTrue(ledger.alarms.all().isEmpty());
    }

    @Test
    void raisesAnAlarmWhenTheSameDepositIsSaidDifferently() {
        ledger.hear(Facts.deposited(deposit, alice, 500));
        assertEquals(List.of(), ledger.hear(Facts.deposited(deposit, alice, 501)));
        assertEquals(List.of(), ledger.hear(new DepositSettled(deposit, alice, 500, true, NOW, 3)));
        assertEquals(500, ledger.user(alice).availableMsat());
        assertEquals(List.of(AlarmKind.DEPOSIT_DIFFERS), ledger.alarmKinds());
    }

    @Test
    void takesAnInternalDepositFromClearing() {
        ledger.hear(new DepositSettled(deposit, alice, 500, true, NOW, 3));
        var entry = ledger.journal.all().iterator().next();
        assertTrue(entry.touches(SystemAccount.CLEARING));
        assertEquals(500, ledger.user(alice).availableMsat());
    }

    @Test
    void parksWhatABalanceCannotTake() {
        ledger.hear(Facts.deposited(alice, Msat.MAX));
        assertEquals(List.of(), ledger.hear(Facts.deposited(deposit, alice, 1)));
        assertEquals(Msat.MAX, ledger.user(alice).availableMsat());
        assertEquals(List.of(AlarmKind.BALANCE_LIMIT), ledger.alarmKinds());
        assertEquals(List.of(), ledger.hear(Facts.deposited(deposit, alice, 1)));
        assertEquals(1, ledger.alarmKinds().size());
    }

    @Test
    void parksUnclaimedMoneyOnce() {
        assertEquals(List.of(new UnclaimedParked(deposit, 9, 1)), ledger.hear(Facts.unclaimed(deposit, 9)));
        assertEquals(List.of(), ledger.hear(Facts.unclaimed(deposit, 9), Facts.unclaimed(deposit, 9)));
        assertEquals(1, ledger.journal.all().size());
    }

    private DepositCredited credited(long msat, long availableMsat, long accountVersion) {
        return new DepositCredited(deposit, alice, msat, false, availableMsat, 0, accountVersion, 1);
    }
}
