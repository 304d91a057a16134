package org.satoshispark.crowdfunding.adapter.out;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.satoshispark.crowdfunding.application.DueCampaigns;
import org.satoshispark.kit.UnitOfWork;

/** {@link DueCampaigns} by row locks that nobody waits for. */
public final class SqlDueCampaigns implements DueCampaigns {
    private static final String CLAIM = "select id from campaign where status = 'OPEN' and deadline <= now()"
            + " order by deadline, id limit $1 for no key update skip locked";

    @Override
    public Uni<List<UUID>> claim(UnitOfWork work, int atMost) {
        return work.sql()
                .query(CLAIM, atMost)
                .map(rows -> rows.stream().map(row -> (UUID) row[0]).toList());
    }
}
