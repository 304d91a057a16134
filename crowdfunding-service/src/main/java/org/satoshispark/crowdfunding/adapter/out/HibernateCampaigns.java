package org.satoshispark.crowdfunding.adapter.out;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.satoshispark.crowdfunding.application.Campaigns;
import org.satoshispark.crowdfunding.domain.Campaign;
import org.satoshispark.kit.UnitOfWork;

/** {@link Campaigns} as rows that Hibernate maps: one statement to load and lock, one batch to write. */
public final class HibernateCampaigns implements Campaigns {

    @Override
    public String name() {
        return "campaigns";
    }

    @Override
    public UUID idOf(Campaign campaign) {
        return campaign.id();
    }

    @Override
    public Uni<List<Campaign>> load(UnitOfWork work, List<UUID> ids) {
        return work.connection(Mutiny.Session.class)
                .createSelectionQuery("from CampaignRow where id in :ids order by id", CampaignRow.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .map(rows -> rows.stream().map(CampaignRow::campaign).toList());
    }

    @Override
    public Uni<Void> write(UnitOfWork work, List<Campaign> loaded, List<Campaign> added) {
        var session = work.connection(Mutiny.Session.class);
        // No query and no chain of calls: loading put the rows into the session.
        loaded.forEach(campaign ->
                session.getReference(CampaignRow.class, campaign.id()).take(campaign));
        return session.persistAll(added.stream().map(CampaignRow::of).toArray());
    }
}
