package org.satoshispark.kit;

import io.smallrye.mutiny.Uni;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The inbox table: one multi-row insert that ignores what is known already. */
public final class SqlInbox implements Inbox {
    // Sorted, so that two instances that were given the same records wait for each other instead of deadlocking.
    private static final String CLAIM =
            "insert into inbox (event_id) select id from unnest($1::uuid[]) as id order by id"
                    + " on conflict do nothing returning event_id";

    @Override
    public Uni<Set<UUID>> claim(UnitOfWork work, List<UUID> ids) {
        return work.sql().query(CLAIM, (Object) ids.toArray(UUID[]::new)).map(rows -> {
            var fresh = new HashSet<UUID>();
            rows.forEach(row -> fresh.add((UUID) row[0]));
            return fresh;
        });
    }
}
