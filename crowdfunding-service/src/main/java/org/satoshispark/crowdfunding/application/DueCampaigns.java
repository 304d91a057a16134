package org.satoshispark.crowdfunding.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.satoshispark.kit.UnitOfWork;

/** Open campaigns whose deadline has passed by the database's clock. */
public interface DueCampaigns {

    /** Claims at most {@code atMost} for this unit of work, passing over what another instance has claimed. */
    Uni<List<UUID>> claim(UnitOfWork work, int atMost);
}
