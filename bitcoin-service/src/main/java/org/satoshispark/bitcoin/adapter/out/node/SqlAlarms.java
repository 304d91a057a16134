package org.satoshispark.bitcoin.adapter.out.node;

import io.micrometer.core.instrument.Metrics;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.satoshispark.bitcoin.application.node.Alarms;
import org.satoshispark.bitcoin.domain.node.Alarm;
import org.satoshispark.kit.UnitOfWork;

/** {@link Alarms} in table alarm: insert-only, the first of a kind and subject stays. */
public final class SqlAlarms implements Alarms {
    private static final Logger LOG = Logger.getLogger(SqlAlarms.class);
    private static final String INSERT = "insert into alarm (kind, subject, detail)"
            + " select * from unnest($1::text[], $2::text[], $3::text[]) on conflict do nothing returning kind, subject, detail";

    @Override
    public String name() {
        return "alarm";
    }

    @Override
    public UUID idOf(Alarm alarm) {
        return alarm.id();
    }

    @Override
    public Uni<List<Alarm>> load(UnitOfWork work, List<UUID> idsInOrder) {
        throw new UnsupportedOperationException("alarms are only raised here, never read");
    }

    @Override
    public Uni<Void> write(UnitOfWork work, List<Alarm> loaded, List<Alarm> added) {
        return work.sql()
                .query(
                        INSERT,
                        added.stream().map(alarm -> alarm.kind().name()).toArray(String[]::new),
                        added.stream().map(Alarm::subject).toArray(String[]::new),
                        added.stream().map(Alarm::detail).toArray(String[]::new))
                .invoke(fresh -> fresh.forEach(SqlAlarms::tell))
                .replaceWithVoid();
    }

    /** Once: what is found again at every turn would drown the others. */
    private static void tell(Object[] alarm) {
        LOG.errorf("alarm %s about %s: %s", alarm);
        Metrics.counter("spark_alarms", "kind", (String) alarm[0]).increment();
    }
}
