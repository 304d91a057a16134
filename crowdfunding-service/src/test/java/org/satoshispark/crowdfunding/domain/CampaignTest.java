package org.satoshispark.crowdfunding.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.satoshispark.crowdfunding.CampaignMother.NOW;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.satoshispark.crowdfunding.CampaignMother;

class CampaignTest {
    private static final CampaignText TEXT = new CampaignText("A school", "");
    private final UUID owner = UUID.randomUUID();

    private Opening open(CampaignText text, long goalMsat, Instant deadline) {
        return Campaign.open(UUID.randomUUID(), owner, text, goalMsat, deadline, NOW);
    }

    private static Opening refused(Opening.Reason reason) {
        return new Opening.Refused(reason);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE, MsatRange.MAX + 1, Long.MAX_VALUE})
    void a_goal_is_1_to_2_to_the_53_minus_1_msat(long goalMsat) {
        assertEquals(refused(Opening.Reason.GOAL_OUT_OF_RANGE), open(TEXT, goalMsat, null));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, MsatRange.MAX})
    void the_ends_of_the_range_are_in_it(long goalMsat) {
        assertEquals(
                goalMsat,
                ((Opening.Opened) open(TEXT, goalMsat, null)).campaign().goalMsat());
    }

    @Test
    void words_have_bounds() {
        var unfit = refused(Opening.Reason.TITLE_UNFIT);
        assertEquals(unfit, open(new CampaignText(" ", ""), 1, null));
        assertEquals(unfit, open(new CampaignText("x".repeat(121), ""), 1, null));
        assertEquals(unfit, open(new CampaignText("two\nlines", ""), 1, null));
        assertEquals(refused(Opening.Reason.DESCRIPTION_UNFIT), open(new CampaignText("x", "y".repeat(5001)), 1, null));
        var characters = new CampaignText("⚡".repeat(120), "😀".repeat(5000));
        assertTrue(open(characters, 1, null) instanceof Opening.Opened);
    }

    @Test
    void a_deadline_lies_ahead_and_within_a_year() {
        assertEquals(refused(Opening.Reason.DEADLINE_PASSED), open(TEXT, 1, NOW));
        assertEquals(refused(Opening.Reason.DEADLINE_PASSED), open(TEXT, 1, NOW.plusNanos(999)));
        assertTrue(open(TEXT, 1, NOW.plusNanos(1000)) instanceof Opening.Opened);
        assertTrue(open(TEXT, 1, NOW.plus(Campaign.LONGEST)) instanceof Opening.Opened);
        assertEquals(
                refused(Opening.Reason.DEADLINE_TOO_FAR),
                open(TEXT, 1, NOW.plus(Campaign.LONGEST).plusNanos(1)));
        assertEquals(refused(Opening.Reason.DEADLINE_TOO_FAR), open(TEXT, 1, Instant.MAX));
        assertEquals(refused(Opening.Reason.DEADLINE_PASSED), open(TEXT, 1, Instant.MIN));
    }

    @Test
    void it_is_funded_once() {
        var campaign = CampaignMother.open(owner, 100);
        assertFalse(campaign.count(99));
        assertTrue(campaign.count(1));
        assertFalse(campaign.count(1));
        assertEquals(101, campaign.totalMsat());
        assertEquals(3, campaign.donations());
        assertEquals(2, campaign.facts());
    }

    @Test
    void what_is_in_escrow_counts_in_every_state() {
        var campaign = CampaignMother.open(owner, 100);
        campaign.closeByOwner(owner, NOW);
        assertTrue(campaign.count(100));
        campaign.notePayout(100);
        campaign.count(1);
        assertEquals(101, campaign.totalMsat());
    }

    @Test
    void a_total_never_leaves_the_range() {
        var campaign = CampaignMother.open(owner, 100);
        campaign.count(MsatRange.MAX);
        assertThrows(IllegalStateException.class, () -> campaign.count(1));
        assertThrows(IllegalStateException.class, () -> campaign.count(0));
        assertEquals(MsatRange.MAX, campaign.totalMsat());
    }

    @Test
    void it_closes_once_and_only_for_its_owner() {
        var campaign = CampaignMother.open(owner, 100);
        assertEquals(new Closing.NotOwner(), campaign.closeByOwner(UUID.randomUUID(), NOW));
        assertEquals(new Closing.Closed(), campaign.closeByOwner(owner, NOW));
        assertEquals(new Closing.AlreadyClosed(), campaign.closeByOwner(owner, NOW.plusSeconds(1)));
        assertEquals(NOW, campaign.snapshot().closedAt());
        assertEquals(2, campaign.facts());
    }

    @Test
    void it_closes_at_its_deadline_and_not_before() {
        var deadline = NOW.plusSeconds(60);
        var campaign = CampaignMother.open(owner, 100, deadline);
        assertEquals(new Closing.NotDue(), campaign.closeByDeadline(deadline.minusNanos(1)));
        assertEquals(new Closing.Closed(), campaign.closeByDeadline(deadline));
        assertEquals(new Closing.AlreadyClosed(), campaign.closeByOwner(owner, deadline));
        assertEquals(ClosedBy.DEADLINE, campaign.snapshot().closedBy());
        assertEquals(new Closing.NotDue(), CampaignMother.open(owner, 100).closeByDeadline(Instant.MAX));
    }

    @Test
    void a_payout_ends_a_closed_campaign_only() {
        var campaign = CampaignMother.open(owner, 100);
        assertThrows(IllegalStateException.class, () -> campaign.notePayout(5));
        campaign.closeByOwner(owner, NOW);
        assertEquals(Step.DONE, campaign.notePayout(5));
        assertEquals(Step.ALREADY_DONE, campaign.notePayout(6));
        assertEquals(5, campaign.snapshot().paidOutMsat());
    }

    @Test
    void only_the_owner_edits_and_only_while_it_is_open() {
        var campaign = CampaignMother.open(owner, 100);
        var text = new CampaignText("A bigger school", "Five rooms");
        assertEquals(new Editing.Refused(Editing.Reason.NOT_OWNER), campaign.edit(UUID.randomUUID(), text));
        assertEquals(new Editing.Edited(), campaign.edit(owner, text));
        assertEquals(new Editing.Unchanged(), campaign.edit(owner, text));
        assertEquals(new Editing.Refused(Editing.Reason.TITLE_UNFIT), campaign.edit(owner, new CampaignText("", "")));
        assertEquals(2, campaign.facts());
        campaign.closeByOwner(owner, NOW);
        assertEquals(new Editing.Refused(Editing.Reason.CAMPAIGN_CLOSED), campaign.edit(owner, TEXT));
    }
}
