package org.satoshispark.crowdfunding.adapter.out;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.satoshispark.crowdfunding.application.Campaigns;
import org.satoshispark.crowdfunding.domain.Campaign;
import org.satoshispark.kit.UnitOfWork;
import org.satoshispark.kit.hibernate.LoadedRows;

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
        LoadedRows.take(session, CampaignRow.class, loaded, Campaign::id, CampaignRow::take);
        return session.persistAll(added.stream().map(CampaignRow::of).toArray());
    }
}
