package org.satoshispark.crowdfunding.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.satoshispark.crowdfunding.CampaignMother.NOW;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.satoshispark.crowdfunding.CampaignMother;
import org.satoshispark.crowdfunding.Heard;
import org.satoshispark.crowdfunding.application.memory.Crowdfunding;
import org.satoshispark.crowdfunding.domain.Campaign;
import org.satoshispark.crowdfunding.domain.CampaignStatus;
import org.satoshispark.crowdfunding.domain.Donation;
import org.satoshispark.crowdfunding.domain.DonationStatus;
import org.satoshispark.crowdfunding.domain.Giving;
import org.satoshispark.kit.EventHandler;
import org.satoshispark.messages.CrowdfundingEvent;
import org.satoshispark.messages.Message;

/** Crowdfunding's part of the donation and closing sagas, in memory. */
class DonationSagaTest {
    private final Crowdfunding memory = new Crowdfunding();
    private final RequestDonation request = new RequestDonation(memory.appeals, memory.donations);
    private final CloseCampaign close = new CloseCampaign(memory.campaigns, memory.clock);
    private final RecordDonationWhenTransferSucceeded record =
            new RecordDonationWhenTransferSucceeded(memory.campaigns, memory.donations);
    private final RejectDonationWhenTransferRejected reject = new RejectDonationWhenTransferRejected(memory.donations);
    private final NotePayoutWhenEscrowClosed notePayout = new NotePayoutWhenEscrowClosed(memory.campaigns);
    private final UUID owner = UUID.randomUUID();
    private final Campaign campaign = CampaignMother.open(owner, 1_000, NOW.plusSeconds(60));

    @BeforeEach
    void open() {
        memory.transactions.runAndAwait(org.satoshispark.kit.Touches.none(), work -> {
            work.add(memory.campaigns, campaign);
            return null;
        });
    }

    @Test
    void a_donation_is_counted_once_however_often_it_is_heard() {
        var donation = give(400);
        assertEquals(List.of("DonationRecorded"), names(hear(record, Heard.succeeded(donation))));
        assertEquals(List.of(), hear(record, Heard.succeeded(donation)));
        assertEquals(400, campaign().totalMsat());
        assertEquals(1, campaign().donations());
        assertEquals(List.of("DonationRequested", "DonationRecorded"), outbox());
    }

    @Test
    void a_rejected_donation_counts_nothing_and_stays_rejected() {
        var donation = give(400);
        assertEquals(List.of("DonationRejected"), names(hear(reject, Heard.rejected(donation, "INSUFFICIENT_FUNDS"))));
        assertEquals(List.of(), hear(reject, Heard.rejected(donation, "ESCROW_CLOSED")));
        assertThrows(IllegalStateException.class, () -> hear(record, Heard.succeeded(donation)));
        assertEquals(0, campaign().totalMsat());
        assertEquals("INSUFFICIENT_FUNDS", donation(donation).reason().orElseThrow());
    }

    @Test
    void the_goal_is_reached_once_in_every_order() {
        for (var order : List.of(List.of(0, 1, 2), List.of(2, 1, 0), List.of(1, 2, 0))) {
            var other = new DonationSagaTest();
            other.open();
            var theirs = LongStream.of(600, 500, 400).mapToObj(other::give).toList();
            order.forEach(i -> other.hear(other.record, Heard.succeeded(theirs.get(i))));
            order.forEach(i -> other.hear(other.record, Heard.succeeded(theirs.get(i))));
            assertEquals(
                    1, other.outbox().stream().filter("CampaignFunded"::equals).count());
            assertEquals(1_500, other.campaign().totalMsat());
        }
    }

    @Test
    void funded_follows_the_donation_that_reached_the_goal() {
        give(1);
        var says = hear(record, Heard.succeeded(give(1_000)));
        assertEquals(List.of("DonationRecorded", "CampaignFunded"), names(says));
        assertEquals(new CrowdfundingEvent.CampaignFunded(campaign.id(), owner, 1_000, 1_000, 2), says.get(1));
    }

    @Test
    void a_donation_whose_transfer_came_before_the_closing_is_in_the_payout() {
        var donation = give(400);
        assertTrue(close(owner));
        assertEquals(List.of("DonationRecorded"), names(hear(record, Heard.succeeded(donation))));
        hear(notePayout, Heard.escrowClosed(campaign, 400));
        assertEquals(List.of(), hear(notePayout, Heard.escrowClosed(campaign, 400)));
        assertEquals(CampaignStatus.PAID_OUT, campaign().snapshot().status());
        assertEquals(campaign().totalMsat(), campaign().snapshot().paidOutMsat());
        assertEquals(List.of("DonationRequested", "CampaignClosed", "DonationRecorded", "CampaignPaidOut"), outbox());
    }

    @Test
    void a_donation_whose_transfer_came_after_the_closing_is_rejected_and_its_money_never_moved() {
        var donation = give(400);
        assertTrue(close(owner));
        hear(notePayout, Heard.escrowClosed(campaign, 0));
        hear(reject, Heard.rejected(donation, "ESCROW_CLOSED"));
        assertEquals(DonationStatus.REJECTED, donation(donation).status());
        assertEquals(0, campaign().totalMsat());
    }

    @Test
    void closing_is_said_once_and_refuses_donations_from_then_on() {
        assertTrue(close(owner));
        assertTrue(close(owner));
        assertEquals(List.of("CampaignClosed"), outbox());
        assertEquals(new RequestDonation.Outcome.Refused(Giving.Reason.CAMPAIGN_CLOSED), ask(UUID.randomUUID(), 1));
    }

    @Test
    void a_stranger_closes_nothing() {
        assertEquals(false, close(UUID.randomUUID()));
        assertEquals(CampaignStatus.OPEN, campaign().snapshot().status());
    }

    @Test
    void refusals_leave_nothing_behind() {
        assertEquals(new RequestDonation.Outcome.Refused(Giving.Reason.OWN_CAMPAIGN), ask(owner, 1));
        memory.now = NOW.plusSeconds(60);
        assertEquals(new RequestDonation.Outcome.Refused(Giving.Reason.DEADLINE_PASSED), ask(UUID.randomUUID(), 1));
        assertEquals(List.of(), outbox());
        assertTrue(memory.donations.all().isEmpty());
    }

    @Test
    void a_crash_before_the_commit_leaves_nothing_and_the_next_try_leaves_it_once() {
        var donation = give(400);
        memory.transactions.crashPoints(
                () -> {
                    throw new IllegalStateException("crash");
                },
                () -> {});
        assertThrows(IllegalStateException.class, () -> hear(record, Heard.succeeded(donation)));
        assertEquals(0, campaign().totalMsat());
        memory.transactions.crashPoints(() -> {}, () -> {});
        hear(record, Heard.succeeded(donation));
        assertEquals(400, campaign().totalMsat());
        assertEquals(List.of("DonationRequested", "DonationRecorded"), outbox());
    }

    @Test
    void the_total_is_the_sum_of_the_recorded_donations() {
        var gifts = IntStream.rangeClosed(1, 20).mapToObj(this::give).toList();
        gifts.forEach(gift -> {
            if (gift.amountMsat() % 3 == 0) {
                hear(reject, Heard.rejected(gift, "INSUFFICIENT_FUNDS"));
            } else {
                hear(record, Heard.succeeded(gift));
            }
        });
        var sum = memory.donations.all().stream()
                .filter(donation -> donation.status() == DonationStatus.RECORDED)
                .mapToLong(Donation::amountMsat)
                .sum();
        assertEquals(sum, campaign().totalMsat());
        assertEquals(147, sum);
    }

    private RequestDonation.Outcome ask(UUID donor, long amountMsat) {
        var asked = new RequestDonation.Request(UUID.randomUUID(), campaign.id(), donor, amountMsat);
        return memory.transactions.runAndAwait(request.touches(asked), work -> request.decide(asked, work));
    }

    private Donation give(long amountMsat) {
        return ((RequestDonation.Outcome.Requested) ask(UUID.randomUUID(), amountMsat)).donation();
    }

    private boolean close(UUID closer) {
        return memory.transactions
                .runAndAwait(close.touches(campaign.id()), work -> close.decide(campaign.id(), closer, work))
                .isPresent();
    }

    private <M extends Message, S extends Message> List<S> hear(EventHandler<M, S> handler, M message) {
        return memory.transactions.runAndAwait(handler.touches(message), work -> {
            var says = handler.on(message, work);
            says.forEach(work::say);
            return says;
        });
    }

    private Campaign campaign() {
        return memory.campaigns.committed(campaign.id()).orElseThrow();
    }

    private Donation donation(Donation donation) {
        return memory.donations.committed(donation.id()).orElseThrow();
    }

    private static List<String> names(List<? extends Message> says) {
        return says.stream().map(message -> message.getClass().getSimpleName()).toList();
    }

    private List<String> outbox() {
        return memory.transactions.outbox().stream()
                .map(row -> org.satoshispark.messages.Catalogue.byType(row.type())
                        .orElseThrow()
                        .record()
                        .getSimpleName())
                .toList();
    }
}
