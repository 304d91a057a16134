package org.satoshispark.accounting.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.satoshispark.accounting.Facts;
import org.satoshispark.accounting.domain.AlarmKind;
import org.satoshispark.accounting.domain.Operation;
import org.satoshispark.accounting.domain.OperationKind;
import org.satoshispark.accounting.domain.SystemAccount;
import org.satoshispark.messages.AccountingEvent.WithdrawalAccepted;
import org.satoshispark.messages.AccountingEvent.WithdrawalRejected;
import org.satoshispark.messages.AccountingEvent.WithdrawalReleased;
import org.satoshispark.messages.AccountingEvent.WithdrawalSettled;
import org.satoshispark.messages.BitcoinEvent.WithdrawalPaid;

class WithdrawalHandlersTest {
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final UUID alice = UUID.randomUUID();
    private final UUID withdrawal = UUID.randomUUID();

    @BeforeEach
    void aliceHasMoney() {
        ledger.hear(Facts.registered(alice), Facts.deposited(alice, 1000));
    }

    @Test
    void holdsAmountAndFeeLimitOnce() {
        assertEquals(
                List.of(new WithdrawalAccepted(withdrawal, alice, 600, 40, 360, 640, 3, 1)),
                ledger.hear(request(600, 40), request(600, 40)));
        assertEquals(List.of(), ledger.hear(request(600, 40)));
        assertBalance(360, 640);
    }

    @Test
    void refusesForEver() {
        var rejected = List.of(new WithdrawalRejected(withdrawal, alice, 990, 11, "INSUFFICIENT_FUNDS", 1));
        assertEquals(rejected, ledger.hear(request(990, 11)));
        ledger.hear(Facts.deposited(alice, 5000));
        assertEquals(List.of(), ledger.hear(request(990, 11)));
        assertBalance(6000, 0);
    }

    @Test
    void refusesAnAccountThatIsNotOpen() {
        var nobody = UUID.randomUUID();
        assertEquals(
                List.of(new WithdrawalRejected(withdrawal, nobody, 1, 0, "INSUFFICIENT_FUNDS", 1)),
                ledger.hear(Facts.requested(withdrawal, nobody, 1, 0)));
    }

    @Test
    void refusesAnAmountWhoseSumWithTheFeeLimitIsHuge() {
        var most = 9_007_199_254_740_991L;
        assertEquals(
                List.of(new WithdrawalRejected(withdrawal, alice, most, most, "INSUFFICIENT_FUNDS", 1)),
                ledger.hear(request(most, most)));
    }

    @Test
    void chargesTheRealFeeAndReleasesTheRest() {
        ledger.hear(request(600, 40));
        assertEquals(
                List.of(new WithdrawalSettled(withdrawal, alice, 600, 15, 25, 385, 0, 4, 2)),
                ledger.hear(Facts.paid(withdrawal, alice, 600, 15), Facts.paid(withdrawal, alice, 600, 15)));
        assertEquals(List.of(), ledger.hear(Facts.paid(withdrawal, alice, 600, 15)));
        assertTrue(ledger.alarms.all().isEmpty());
    }

    @Test
    void neverChargesMoreThanTheFeeLimit() {
        ledger.hear(request(600, 40));
        assertEquals(
                List.of(new WithdrawalSettled(withdrawal, alice, 600, 40, 0, 360, 0, 4, 2)),
                ledger.hear(Facts.paid(withdrawal, alice, 600, 41)));
        assertEquals(List.of(AlarmKind.PAID_ABOVE_HOLD), ledger.alarmKinds());
        var entry = ledger.journal
                .committed(new Operation(OperationKind.SETTLEMENT, withdrawal))
                .orElseThrow();
        assertTrue(entry.touches(SystemAccount.EXPENSE));
    }

    @Test
    void settlesAnInternalPaymentThroughClearing() {
        ledger.hear(request(600, 0));
        ledger.hear(new WithdrawalPaid(withdrawal, alice, 600, 0, true, Instant.EPOCH, 3));
        var entry = ledger.journal
                .committed(new Operation(OperationKind.SETTLEMENT, withdrawal))
                .orElseThrow();
        assertTrue(entry.touches(SystemAccount.CLEARING));
        assertBalance(400, 0);
    }

    @Test
    void givesEverythingBackOnce() {
        ledger.hear(request(600, 40));
        assertEquals(
                List.of(new WithdrawalReleased(withdrawal, alice, 640, 1000, 0, 4, 2)),
                ledger.hear(Facts.failed(withdrawal, alice), Facts.failed(withdrawal, alice)));
        assertEquals(List.of(), ledger.hear(Facts.failed(withdrawal, alice)));
        assertTrue(ledger.alarms.all().isEmpty());
    }

    @Test
    void hasNothingToGiveBackWhereNothingIsHeld() {
        assertEquals(List.of(), ledger.hear(Facts.failed(withdrawal, alice)));
        ledger.hear(request(5000, 0));
        assertEquals(List.of(), ledger.hear(Facts.failed(withdrawal, alice)));
        assertBalance(1000, 0);
        assertTrue(ledger.alarms.all().isEmpty());
    }

    @Test
    void neverCorrectsItselfOnContradictingFacts() {
        ledger.hear(request(600, 40), Facts.failed(withdrawal, alice));
        assertEquals(List.of(), ledger.hear(Facts.paid(withdrawal, alice, 600, 1)));
        assertEquals(List.of(AlarmKind.PAID_AFTER_RELEASE), ledger.alarmKinds());
        assertBalance(1000, 0);
    }

    @Test
    void raisesOneAlarmForEachContradiction() {
        ledger.hear(request(600, 40), Facts.paid(withdrawal, alice, 600, 1));
        var failed = Facts.failed(withdrawal, alice);
        assertEquals(List.of(), ledger.hear(failed, failed));
        assertEquals(List.of(), ledger.hear(failed, Facts.paid(withdrawal, alice, 600, 2)));
        assertEquals(List.of(), ledger.hear(Facts.paid(UUID.randomUUID(), alice, 600, 2)));
        assertEquals(List.of(), ledger.hear(Facts.paid(withdrawal, UUID.randomUUID(), 600, 1)));
        assertEquals(
                List.of(
                        AlarmKind.FAILED_AFTER_SETTLEMENT,
                        AlarmKind.PAID_DIFFERS,
                        AlarmKind.PAID_WITHOUT_HOLD,
                        AlarmKind.ACCOUNT_DIFFERS),
                ledger.alarmKinds());
        assertBalance(399, 0);
    }

    private org.satoshispark.messages.Message request(long msat, long feeLimitMsat) {
        return Facts.requested(withdrawal, alice, msat, feeLimitMsat);
    }

    private void assertBalance(long availableMsat, long heldMsat) {
        assertEquals(availableMsat, ledger.user(alice).availableMsat());
        assertEquals(heldMsat, ledger.user(alice).heldMsat());
    }
}
