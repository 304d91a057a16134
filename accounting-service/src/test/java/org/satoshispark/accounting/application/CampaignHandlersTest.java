package org.satoshispark.accounting.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.satoshispark.accounting.Facts;
import org.satoshispark.accounting.domain.AccountState;
import org.satoshispark.accounting.domain.AlarmKind;
import org.satoshispark.accounting.domain.Msat;
import org.satoshispark.messages.AccountingEvent.AccountOpened;
import org.satoshispark.messages.AccountingEvent.EscrowClosed;
import org.satoshispark.messages.AccountingEvent.TransferRejected;
import org.satoshispark.messages.AccountingEvent.TransferSucceeded;
import org.satoshispark.messages.CrowdfundingEvent.CampaignClosed;
import org.satoshispark.messages.Message;

class CampaignHandlersTest {
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final UUID alice = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();
    private final UUID campaign = UUID.randomUUID();
    private final UUID donation = UUID.randomUUID();

    @BeforeEach
    void aliceHasMoney() {
        ledger.hear(Facts.registered(alice), Facts.registered(bob), Facts.deposited(alice, 1000));
    }

    @Test
    void movesADonationIntoEscrowOnce() {
        assertEquals(
                List.of(new TransferSucceeded(donation, campaign, alice, 300, 700, 0, 3, 300, 1)),
                ledger.hear(give(donation, 300), give(donation, 300)));
        assertEquals(List.of(), ledger.hear(give(donation, 300)));
        assertEquals(300, ledger.escrow(campaign).orElseThrow().availableMsat());
    }

    @Test
    void refusesWhatTheDonorHasNotAndNeverChangesItsMind() {
        assertEquals(List.of(rejected("INSUFFICIENT_FUNDS", 1001)), ledger.hear(give(donation, 1001)));
        ledger.hear(Facts.deposited(alice, 5000));
        assertEquals(List.of(), ledger.hear(give(donation, 1001)));
        assertEquals(6000, ledger.user(alice).availableMsat());
        assertTrue(ledger.escrow(campaign).isEmpty());
    }

    @Test
    void refusesADonorWithoutAccountAndTheOwner() {
        var carol = UUID.randomUUID();
        assertEquals(
                List.of(new TransferRejected(donation, campaign, carol, 1, "INSUFFICIENT_FUNDS", 1)),
                ledger.hear(Facts.donated(donation, campaign, carol, bob, 1)));
        var own = UUID.randomUUID();
        assertEquals(
                List.of(new TransferRejected(own, campaign, alice, 1, "OWN_CAMPAIGN", 1)),
                ledger.hear(Facts.donated(own, campaign, alice, alice, 1)));
    }

    @Test
    void aCampaignThatBearsAPersonsIdDoesNotReachTheirAccount() {
        ledger.hear(Facts.donated(donation, bob, alice, bob, 300));
        assertEquals(0, ledger.user(bob).availableMsat());
        assertEquals(300, ledger.escrow(bob).orElseThrow().availableMsat());
    }

    @Test
    void paysOutOnceAndStaysClosed() {
        ledger.hear(give(donation, 300), give(UUID.randomUUID(), 200));
        assertEquals(
                List.of(new EscrowClosed(campaign, bob, 500, 500, 0, 2, 1)),
                ledger.hear(Facts.closed(campaign, bob), Facts.closed(campaign, bob)));
        assertEquals(List.of(), ledger.hear(Facts.closed(campaign, bob)));
        assertEquals(0, ledger.escrow(campaign).orElseThrow().balanceMsat());
        assertEquals(AccountState.CLOSED, ledger.escrow(campaign).orElseThrow().state());
    }

    @Test
    void aDonationThatMeetsTheClosingIsInThePayoutOrBack() {
        var late = UUID.randomUUID();
        var said = ledger.hear(give(donation, 300), Facts.closed(campaign, bob), give(late, 200));
        assertEquals(300, assertInstanceOf(EscrowClosed.class, said.get(1)).paidOutMsat());
        assertEquals(new TransferRejected(late, campaign, alice, 200, "ESCROW_CLOSED", 1), said.get(2));
        assertEquals(700, ledger.user(alice).availableMsat());
        assertEquals(300, ledger.user(bob).availableMsat());
    }

    @Test
    void closesACampaignThatNobodyGaveTo() {
        assertEquals(List.of(new EscrowClosed(campaign, bob, 0, 0, 0, 1, 1)), ledger.hear(Facts.closed(campaign, bob)));
        assertEquals(List.of(), ledger.hear(Facts.closed(campaign, bob)));
        assertEquals(List.of(rejected("ESCROW_CLOSED", 5)), ledger.hear(give(donation, 5)));
    }

    @Test
    void opensTheOwnersAccountWhenTheirRegistrationIsLate() {
        var carol = UUID.randomUUID();
        ledger.hear(Facts.donated(donation, campaign, alice, carol, 300));
        assertEquals(
                List.of(
                        new AccountOpened(carol, Instant.parse("2026-11-21T12:00:01Z"), 1),
                        new EscrowClosed(campaign, carol, 300, 300, 0, 2, 1)),
                ledger.hear(Facts.closed(campaign, carol), Facts.registered(carol)));
    }

    @Test
    void parksAPayoutThatTheOwnerCannotTake() {
        ledger.hear(Facts.deposited(bob, Msat.MAX), give(donation, 300));
        var said = ledger.hear(Facts.closed(campaign, bob));
        assertEquals(0, assertInstanceOf(EscrowClosed.class, said.getFirst()).paidOutMsat());
        assertEquals(List.of(AlarmKind.BALANCE_LIMIT), ledger.alarmKinds());
    }

    @Test
    void neverPaysOutForAnOutcomeItDoesNotKnow() {
        ledger.hear(give(donation, 300));
        assertEquals(List.of(), ledger.hear(new CampaignClosed(campaign, bob, "REFUND", "DEADLINE", Instant.EPOCH, 2)));
        assertEquals(300, ledger.escrow(campaign).orElseThrow().availableMsat());
        assertEquals(1, ledger.transactions.deadLetters().size());
    }

    private Message give(UUID id, long msat) {
        return Facts.donated(id, campaign, alice, bob, msat);
    }

    private TransferRejected rejected(String reason, long msat) {
        return new TransferRejected(donation, campaign, alice, msat, reason, 1);
    }
}
