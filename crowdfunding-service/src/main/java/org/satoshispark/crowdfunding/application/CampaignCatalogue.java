package org.satoshispark.crowdfunding.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.satoshispark.crowdfunding.domain.CampaignSnapshot;

/** Campaigns for readers: nothing is locked, nothing changes. */
public interface CampaignCatalogue {

    Optional<CampaignSnapshot> find(UUID id);

    /** At most {@code limit} campaigns of the search, in its order. */
    List<CampaignSnapshot> page(CampaignSearch search, int limit);
}
