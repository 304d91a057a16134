package org.satoshispark.crowdfunding.application.memory;

import static org.satoshispark.crowdfunding.CampaignMother.NOW;

import java.time.Instant;
import java.util.UUID;
import org.satoshispark.crowdfunding.application.Appeals;
import org.satoshispark.crowdfunding.application.Campaigns;
import org.satoshispark.crowdfunding.application.Clock;
import org.satoshispark.crowdfunding.application.Donations;
import org.satoshispark.crowdfunding.domain.Appeal;
import org.satoshispark.crowdfunding.domain.Campaign;
import org.satoshispark.crowdfunding.domain.Donation;
import org.satoshispark.kit.memory.InMemoryRepository;
import org.satoshispark.kit.memory.InMemoryTransactions;
import org.satoshispark.kit.memory.InMemoryView;

/** Crowdfunding's ports in memory, with a clock that only moves when it is told to. */
public final class Crowdfunding {
    public final InMemoryTransactions transactions = new InMemoryTransactions();
    public final InMemoryCampaigns campaigns = new InMemoryCampaigns();
    public final InMemoryDonations donations = new InMemoryDonations();
    public final Appeals appeals = new InMemoryAppeals();
    public final Clock clock = new InMemoryClock();
    public Instant now = NOW;

    public static final class InMemoryCampaigns extends InMemoryRepository<UUID, Campaign> implements Campaigns {
        InMemoryCampaigns() {
            super("campaigns", Campaign::id, campaign -> Campaign.of(campaign.snapshot()));
        }
    }

    public static final class InMemoryDonations extends InMemoryRepository<UUID, Donation> implements Donations {
        InMemoryDonations() {
            super("donations", Donation::id, Crowdfunding::copy);
        }
    }

    private static Donation copy(Donation donation) {
        return new Donation(
                donation.id(),
                donation.campaignId(),
                donation.donorId(),
                donation.ownerId(),
                donation.amountMsat(),
                donation.requestedAt(),
                donation.status(),
                donation.reason().orElse(null));
    }

    private final class InMemoryAppeals extends InMemoryView<UUID, Appeal> implements Appeals {
        InMemoryAppeals() {
            super("appeals");
        }

        @Override
        public UUID idOf(Appeal appeal) {
            return appeal.campaignId();
        }

        @Override
        protected Appeal look(UUID id) {
            var found = campaigns.row(id);
            if (found == null) {
                return null;
            }
            var c = found.snapshot();
            return new Appeal(c.id(), c.ownerId(), c.status(), c.deadline(), c.totalMsat(), now);
        }
    }

    private final class InMemoryClock extends InMemoryView<Clock.Time, Instant> implements Clock {
        InMemoryClock() {
            super("clock");
        }

        @Override
        public Time idOf(Instant time) {
            return Time.NOW;
        }

        @Override
        protected Instant look(Time id) {
            return now;
        }
    }
}
