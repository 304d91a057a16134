package org.satoshispark.crowdfunding.adapter.out;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.satoshispark.crowdfunding.CampaignMother;
import org.satoshispark.crowdfunding.application.Campaigns;
import org.satoshispark.crowdfunding.application.Donations;
import org.satoshispark.crowdfunding.domain.Appeal;
import org.satoshispark.crowdfunding.domain.Campaign;
import org.satoshispark.crowdfunding.domain.CampaignStatus;
import org.satoshispark.crowdfunding.domain.CampaignText;
import org.satoshispark.crowdfunding.domain.Donation;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.Transactions;

/** What every adapter of {@link Campaigns} and {@link Donations} must do; run against memory and against PostgreSQL. */
abstract class RepositoriesContract {
    private final UUID owner = UUID.randomUUID();
    private final Campaign campaign = CampaignMother.open(owner, 1_000, CampaignMother.NOW.plusSeconds(9));

    abstract Transactions transactions();

    abstract Campaigns campaigns();

    abstract Donations donations();

    @Test
    void what_was_added_is_found_as_it_was() {
        add(campaign);
        assertEquals(campaign.snapshot(), stored(campaign).snapshot());
    }

    @Test
    void what_was_changed_is_found_changed() {
        add(campaign);
        transactions().runAndAwait(Touches.of(campaigns(), campaign.id()), work -> {
            var loaded = work.get(campaigns(), campaign.id());
            loaded.edit(owner, new CampaignText("New", "words"));
            loaded.count(1_000);
            loaded.closeByOwner(owner, CampaignMother.NOW.plusSeconds(1));
            loaded.notePayout(1_000);
            return null;
        });
        campaign.edit(owner, new CampaignText("New", "words"));
        campaign.count(1_000);
        campaign.closeByOwner(owner, CampaignMother.NOW.plusSeconds(1));
        campaign.notePayout(1_000);
        assertEquals(campaign.snapshot(), stored(campaign).snapshot());
    }

    @Test
    void campaigns_of_one_batch_may_change_in_different_ways() {
        var counted = CampaignMother.open(owner, 1_000, CampaignMother.NOW.plusSeconds(9));
        var closed = CampaignMother.open(owner, 1_000, CampaignMother.NOW.plusSeconds(9));
        add(campaign);
        add(counted);
        add(closed);
        var touches = Touches.of(campaigns(), campaign.id())
                .and(campaigns(), counted.id())
                .and(campaigns(), closed.id());
        transactions().runAndAwait(touches, work -> {
            work.get(campaigns(), campaign.id()).count(1_000);
            work.get(campaigns(), counted.id()).count(1);
            work.get(campaigns(), closed.id()).closeByOwner(owner, CampaignMother.NOW.plusSeconds(1));
            return null;
        });
        campaign.count(1_000);
        counted.count(1);
        closed.closeByOwner(owner, CampaignMother.NOW.plusSeconds(1));
        assertEquals(campaign.snapshot(), stored(campaign).snapshot());
        assertEquals(counted.snapshot(), stored(counted).snapshot());
        assertEquals(closed.snapshot(), stored(closed).snapshot());
    }

    @Test
    void what_is_not_there_is_absent() {
        var nobody = UUID.randomUUID();
        assertFalse(transactions()
                .runAndAwait(Touches.of(campaigns(), nobody), work -> work.find(campaigns(), nobody))
                .isPresent());
    }

    @Test
    void a_failed_unit_of_work_changes_nothing() {
        add(campaign);
        assertThrows(IllegalStateException.class, () -> transactions()
                .runAndAwait(Touches.of(campaigns(), campaign.id()), work -> {
                    work.get(campaigns(), campaign.id()).count(5);
                    throw new IllegalStateException("crash");
                }));
        assertEquals(0, stored(campaign).totalMsat());
    }

    @Test
    void donations_come_back_with_their_end() {
        var appeal = new Appeal(campaign.id(), owner, CampaignStatus.OPEN, null, 0, CampaignMother.NOW);
        var recorded = Donation.request(UUID.randomUUID(), appeal, UUID.randomUUID(), 7);
        var rejected = Donation.request(UUID.randomUUID(), appeal, UUID.randomUUID(), 8);
        transactions().runAndAwait(Touches.none(), work -> {
            work.add(donations(), recorded);
            work.add(donations(), rejected);
            return null;
        });
        var touches = Touches.of(donations(), recorded.id()).and(donations(), rejected.id());
        transactions().runAndAwait(touches, work -> {
            work.get(donations(), recorded.id()).record(campaign.id(), 7);
            work.get(donations(), rejected.id()).reject("INSUFFICIENT_FUNDS");
            return null;
        });
        recorded.record(campaign.id(), 7);
        rejected.reject("INSUFFICIENT_FUNDS");
        transactions().runAndAwait(touches, work -> {
            assertSame(recorded, work.get(donations(), recorded.id()));
            assertSame(rejected, work.get(donations(), rejected.id()));
            return null;
        });
    }

    private static void assertSame(Donation expected, Donation found) {
        assertEquals(expected.campaignId(), found.campaignId());
        assertEquals(expected.donorId(), found.donorId());
        assertEquals(expected.ownerId(), found.ownerId());
        assertEquals(expected.amountMsat(), found.amountMsat());
        assertEquals(expected.requestedAt(), found.requestedAt());
        assertEquals(expected.status(), found.status());
        assertEquals(expected.reason(), found.reason());
    }

    private void add(Campaign added) {
        transactions().runAndAwait(Touches.none(), work -> {
            work.add(campaigns(), added);
            return null;
        });
    }

    private Campaign stored(Campaign of) {
        return transactions().runAndAwait(Touches.of(campaigns(), of.id()), work -> work.get(campaigns(), of.id()));
    }
}
