package org.satoshispark.crowdfunding.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.satoshispark.crowdfunding.CampaignMother.NOW;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class DonationTest {
    private final UUID campaignId = UUID.randomUUID();
    private final UUID ownerId = UUID.randomUUID();
    private final UUID donorId = UUID.randomUUID();
    private final Appeal appeal = new Appeal(campaignId, ownerId, CampaignStatus.OPEN, NOW.plusSeconds(1), 0, NOW);
    private final Donation donation = Donation.request(UUID.randomUUID(), appeal, donorId, 500);

    @Test
    void who_may_give_is_decided_before_money_moves() {
        assertEquals(new Giving.Welcome(), appeal.judge(donorId, MsatRange.MAX));
        assertEquals(refused(Giving.Reason.OWN_CAMPAIGN), appeal.judge(ownerId, 1));
        assertEquals(refused(Giving.Reason.AMOUNT_OUT_OF_RANGE), appeal.judge(donorId, 0));
        assertEquals(refused(Giving.Reason.AMOUNT_OUT_OF_RANGE), appeal.judge(donorId, MsatRange.MAX + 1));
        var closed = new Appeal(campaignId, ownerId, CampaignStatus.CLOSED, null, 0, NOW);
        assertEquals(refused(Giving.Reason.CAMPAIGN_CLOSED), closed.judge(donorId, 1));
        var full = new Appeal(campaignId, ownerId, CampaignStatus.OPEN, null, MsatRange.MAX - 1, NOW);
        assertEquals(new Giving.Welcome(), full.judge(donorId, 1));
        assertEquals(refused(Giving.Reason.TOTAL_OUT_OF_RANGE), full.judge(donorId, 2));
    }

    @Test
    void the_deadline_itself_is_too_late() {
        var due = new Appeal(campaignId, ownerId, CampaignStatus.OPEN, NOW, 0, NOW);
        assertEquals(refused(Giving.Reason.DEADLINE_PASSED), due.judge(donorId, 1));
        var justBefore = new Appeal(campaignId, ownerId, CampaignStatus.OPEN, NOW, 0, NOW.minusNanos(1000));
        assertEquals(new Giving.Welcome(), justBefore.judge(donorId, 1));
    }

    @Test
    void what_is_final_stays_final() {
        assertEquals(Step.DONE, donation.record(campaignId, 500));
        assertEquals(Step.ALREADY_DONE, donation.record(campaignId, 500));
        assertThrows(IllegalStateException.class, () -> donation.reject("INSUFFICIENT_FUNDS"));
        assertEquals(DonationStatus.RECORDED, donation.status());
        assertEquals(2, donation.facts());

        var other = Donation.request(UUID.randomUUID(), appeal, donorId, 500);
        assertEquals(Step.DONE, other.reject("INSUFFICIENT_FUNDS"));
        assertEquals(Step.ALREADY_DONE, other.reject("ESCROW_CLOSED"));
        assertEquals("INSUFFICIENT_FUNDS", other.reason().orElseThrow());
        assertThrows(IllegalStateException.class, () -> other.record(campaignId, 500));
    }

    @Test
    void a_transfer_that_nobody_asked_for_is_a_bug() {
        assertThrows(IllegalStateException.class, () -> donation.record(campaignId, 501));
        assertThrows(IllegalStateException.class, () -> donation.record(UUID.randomUUID(), 500));
        assertEquals(DonationStatus.REQUESTED, donation.status());
    }

    private static Giving refused(Giving.Reason reason) {
        return new Giving.Refused(reason);
    }
}
