package org.satoshispark.crowdfunding.adapter.out;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.satoshispark.crowdfunding.application.Appeals;
import org.satoshispark.crowdfunding.domain.Appeal;
import org.satoshispark.crowdfunding.domain.CampaignStatus;
import org.satoshispark.kit.UnitOfWork;

/** {@link Appeals} by a plain read with the database's time in the same row. */
public final class SqlAppeals implements Appeals {
    private static final String READ =
            "select id, owner_id, status, deadline, total_msat, now() from campaign where id = any($1)";

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
        return work.sql()
                .query(READ, (Object) ids.toArray(UUID[]::new))
                .map(rows -> rows.stream().map(SqlAppeals::appeal).toList());
    }

    private static Appeal appeal(Object[] row) {
        return new Appeal(
                (UUID) row[0],
                (UUID) row[1],
                CampaignStatus.valueOf((String) row[2]),
                Columns.instant(row[3]),
                (Long) row[4],
                Columns.instant(row[5]));
    }

    /** Never: who asks for an appeal does not change the campaign. */
    @Override
    public Uni<Void> write(UnitOfWork work, List<Appeal> loaded, List<Appeal> added) {
        return Uni.createFrom().voidItem();
    }
}
