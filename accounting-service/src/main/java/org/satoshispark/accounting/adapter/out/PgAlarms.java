package org.satoshispark.accounting.adapter.out;

import static org.satoshispark.accounting.adapter.out.Columns.ids;
import static org.satoshispark.accounting.adapter.out.Columns.texts;

import io.micrometer.core.instrument.Metrics;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.satoshispark.accounting.application.Alarms;
import org.satoshispark.accounting.domain.Alarm;
import org.satoshispark.accounting.domain.AlarmId;
import org.satoshispark.kit.UnitOfWork;

/** Alarms in PostgreSQL, counted as {@code spark_ledger_alarms}. Never read, so that they cost nothing while there are none. */
public final class PgAlarms implements Alarms {
    private static final String INSERT = "insert into alarm (kind, subject, detail)"
            + " select * from unnest($1::text[], $2::uuid[], $3::text[]) on conflict do nothing";

    @Override
    public Uni<List<Alarm>> load(UnitOfWork work, List<AlarmId> idsInOrder) {
        return Uni.createFrom().item(List.of());
    }

    @Override
    public Uni<Void> write(UnitOfWork work, List<Alarm> loaded, List<Alarm> added) {
        if (added.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        added.forEach(alarm -> Metrics.counter(
                        "spark_ledger_alarms", "kind", alarm.id().kind().name())
                .increment());
        return work.sql()
                .query(
                        INSERT,
                        texts(added, alarm -> alarm.id().kind()),
                        ids(added, alarm -> alarm.id().subject()),
                        texts(added, Alarm::detail))
                .replaceWithVoid();
    }
}
