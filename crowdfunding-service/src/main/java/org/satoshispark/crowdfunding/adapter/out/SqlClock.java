package org.satoshispark.crowdfunding.adapter.out;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.satoshispark.crowdfunding.application.Clock;
import org.satoshispark.kit.UnitOfWork;

/** {@link Clock} of PostgreSQL: the same for all instances of the service. */
public final class SqlClock implements Clock {

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public Time idOf(Instant now) {
        return Time.NOW;
    }

    @Override
    public Uni<List<Instant>> load(UnitOfWork work, List<Time> ids) {
        return work.sql().query("select now()").map(rows -> List.of(Columns.instant(rows.getFirst()[0])));
    }

    /** Never: time is not ours to write. */
    @Override
    public Uni<Void> write(UnitOfWork work, List<Instant> loaded, List<Instant> added) {
        return Uni.createFrom().voidItem();
    }
}
