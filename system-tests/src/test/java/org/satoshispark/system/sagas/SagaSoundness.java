package org.satoshispark.system.sagas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.satoshispark.accounting.domain.Hold;
import org.satoshispark.accounting.domain.HoldState;
import org.satoshispark.bitcoin.domain.deposit.DepositState;
import org.satoshispark.bitcoin.domain.withdrawal.Withdrawal;
import org.satoshispark.crowdfunding.domain.Campaign;
import org.satoshispark.crowdfunding.domain.CampaignStatus;
import org.satoshispark.crowdfunding.domain.Donation;
import org.satoshispark.crowdfunding.domain.DonationStatus;

/** What the services believe of each other, once all messages have arrived. */
record SagaSoundness(Town town) {

    void check() {
        town.node.outsideInvoices().forEach(invoice -> assertTrue(invoice.timesPaid <= 1, "paid twice"));
        town.bitcoin.rows.withdrawals.all().forEach(this::isHeldAsLongAsItIsOpen);
        town.crowdfunding.memory.campaigns.all().forEach(this::isCountedAsItIsHeld);
        whatHappenedIsToldOnce();
    }

    private void whatHappenedIsToldOnce() {
        town.bitcoin.rows.deposits.all().stream()
                .filter(one -> one.state().isSettled())
                .forEach(one -> isTold(town.accounting.service, one.request().id(), "deposit-credited"));
        town.accounting.rows.holds.all().stream()
                .filter(one -> one.state() != HoldState.HELD)
                .forEach(one -> isTold(town.accounting.service, one.withdrawalId(), told(one.state())));
        town.crowdfunding.memory.donations.all().stream()
                .filter(one -> one.status() != DonationStatus.REQUESTED)
                .forEach(one -> isTold(town.crowdfunding.service, one.id(), told(one.status())));
    }

    private static String told(HoldState ended) {
        return ended == HoldState.SETTLED ? "withdrawal-settled" : "withdrawal-released";
    }

    private static String told(DonationStatus ended) {
        return ended == DonationStatus.RECORDED ? "donation-recorded" : "donation-rejected";
    }

    private static void isTold(Service service, UUID subject, String kind) {
        assertEquals(1, OutboxSoundness.told(service, subject, kind), () -> kind + " about " + subject);
    }

    void nothingIsOpen() {
        town.bitcoin
                .rows
                .withdrawals
                .all()
                .forEach(one -> assertTrue(one.state().isTerminal(), one.state()::name));
        town.bitcoin.rows.deposits.all().forEach(one -> assertNotEquals(DepositState.REQUESTED, one.state()));
        town.crowdfunding
                .memory
                .donations
                .all()
                .forEach(one -> assertNotEquals(DonationStatus.REQUESTED, one.status()));
        town.crowdfunding.memory.campaigns.all().stream()
                .map(Campaign::snapshot)
                .forEach(one -> assertNotEquals(CampaignStatus.CLOSED, one.status()));
    }

    private void isHeldAsLongAsItIsOpen(Withdrawal withdrawal) {
        var hold = town.accounting
                .rows
                .holds
                .committed(withdrawal.id())
                .map(Hold::state)
                .orElse(null);
        var expected =
                switch (withdrawal.state()) {
                    case REQUESTED, REJECTED -> null;
                    case ACCEPTED, SENDING, UNKNOWN, IN_FLIGHT -> HoldState.HELD;
                    case SUCCEEDED -> HoldState.SETTLED;
                    case FAILED -> HoldState.RELEASED;
                };
        assertEquals(expected, hold, "what accounting holds for a withdrawal that is " + withdrawal.state());
    }

    private void isCountedAsItIsHeld(Campaign campaign) {
        var given = town.crowdfunding.memory.donations.all().stream()
                .filter(one -> one.campaignId().equals(campaign.id()) && one.status() == DonationStatus.RECORDED)
                .mapToLong(Donation::amountMsat)
                .sum();
        assertEquals(given, campaign.totalMsat(), "the total is not the sum of the recorded donations");
        var now = campaign.snapshot();
        var paidOut = now.status() == CampaignStatus.PAID_OUT ? now.paidOutMsat() : 0;
        assertEquals(given, paidOut + town.accounting.rows.escrowMsat(campaign.id()), "escrow and payout");
    }
}
