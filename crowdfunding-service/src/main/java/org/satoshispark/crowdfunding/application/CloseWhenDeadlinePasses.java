package org.satoshispark.crowdfunding.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.satoshispark.crowdfunding.domain.Closing;
import org.satoshispark.kit.Cause;
import org.satoshispark.kit.Job;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.UnitOfWork;
import org.satoshispark.messages.CrowdfundingEvent.CampaignClosed;
import org.satoshispark.messages.CrowdfundingEvent.CampaignOpened;

/** Closes campaigns whose deadline passed, {@value #PAGE} in one transaction; several instances never take the same. */
public final class CloseWhenDeadlinePasses implements Job<CampaignOpened, CampaignClosed> {
    private static final int PAGE = 100;

    private final Transactions transactions;
    private final DueCampaigns dueCampaigns;
    private final Campaigns campaigns;
    private final Clock clock;

    public CloseWhenDeadlinePasses(
            Transactions transactions, DueCampaigns dueCampaigns, Campaigns campaigns, Clock clock) {
        this.transactions = transactions;
        this.dueCampaigns = dueCampaigns;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    @Override
    public int runOnce() {
        return transactions.open(this::closeDue).await().atMost(Transactions.PATIENCE);
    }

    private Uni<Integer> closeDue(UnitOfWork work) {
        return dueCampaigns.claim(work, PAGE).chain(due -> work.load(
                        Touches.of(clock, Clock.Time.NOW).and(campaigns, due))
                .map(loaded -> close(due, work)));
    }

    private int close(List<UUID> due, UnitOfWork work) {
        due.forEach(id -> close(id, work));
        return due.size();
    }

    private void close(UUID id, UnitOfWork work) {
        var campaign = work.get(campaigns, id);
        switch (campaign.closeByDeadline(clock.now(work))) {
            case Closing.Closed closed -> {
                work.because(Cause.fresh());
                work.say(CampaignFacts.closed(campaign.snapshot()));
            }
            case Closing.AlreadyClosed already -> {}
            case Closing.NotDue notDue -> throw new IllegalStateException("campaign " + id + " was claimed too early");
            case Closing.NotOwner notOwner -> throw new IllegalStateException("a deadline has no owner");
        }
    }
}
