package org.satoshispark.crowdfunding.application.memory;

import static org.satoshispark.crowdfunding.CampaignMother.NOW;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.satoshispark.crowdfunding.application.Appeals;
import org.satoshispark.crowdfunding.application.Campaigns;
import org.satoshispark.crowdfunding.application.Clock;
import org.satoshispark.crowdfunding.application.Donations;
import org.satoshispark.crowdfunding.domain.Appeal;
import org.satoshispark.crowdfunding.domain.Campaign;
import org.satoshispark.crowdfunding.domain.Donation;
import org.satoshispark.kit.UnitOfWork;
import org.satoshispark.kit.memory.InMemoryRepository;
import org.satoshispark.kit.memory.InMemoryTransactions;

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

    private final class InMemoryAppeals implements Appeals {
        @Override
        public String name() {
            return "appeals";
        }

        @Override
        public UUID idOf(Appeal appeal) {
            return appeal.campaignId();
        }

        @Override
        public Uni<List<Appeal>> load(UnitOfWork work, List<UUID> ids) {
            return Uni.createFrom()
                    .item(ids.stream()
                            .map(campaigns::committed)
                            .flatMap(Optional::stream)
                            .map(Campaign::snapshot)
                            .map(c -> new Appeal(c.id(), c.ownerId(), c.status(), c.deadline(), c.totalMsat(), now))
                            .toList());
        }

        @Override
        public Uni<Void> write(UnitOfWork work, List<Appeal> loaded, List<Appeal> added) {
            return Uni.createFrom().voidItem();
        }
    }

    private final class InMemoryClock implements Clock {
        @Override
        public String name() {
            return "clock";
        }

        @Override
        public Time idOf(Instant time) {
            return Time.NOW;
        }

        @Override
        public Uni<List<Instant>> load(UnitOfWork work, List<Time> ids) {
            return Uni.createFrom().item(List.of(now));
        }

        @Override
        public Uni<Void> write(UnitOfWork work, List<Instant> loaded, List<Instant> added) {
            return Uni.createFrom().voidItem();
        }
    }
}
