package org.satoshispark.kit;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Loads without a lock and writes by version, so that a race can be lost. */
final class PgCounters implements Repository<UUID, Counter> {

    @Override
    public String name() {
        return "counters";
    }

    @Override
    public UUID idOf(Counter counter) {
        return counter.id;
    }

    @Override
    public Uni<List<Counter>> load(UnitOfWork work, List<UUID> ids) {
        return work.sql()
                .query("select id, value, version from counter where id = any($1) order by id", (Object)
                        ids.toArray(UUID[]::new))
                .map(rows -> rows.stream()
                        .map(row -> new Counter((UUID) row[0], (Long) row[1], (Long) row[2]))
                        .toList());
    }

    @Override
    public Uni<Void> write(UnitOfWork work, List<Counter> loaded, List<Counter> added) {
        var chain = Uni.createFrom().voidItem();
        for (var counter : loaded) {
            chain = chain.chain(() -> update(work, counter));
        }
        for (var counter : added) {
            chain = chain.chain(() -> work.sql()
                    .query("insert into counter values ($1, $2, 1)", counter.id, counter.value)
                    .replaceWithVoid());
        }
        return chain;
    }

    private static Uni<Void> update(UnitOfWork work, Counter counter) {
        return work.sql()
                .query(
                        "update counter set value = $2, version = version + 1 where id = $1 and version = $3"
                                + " returning id",
                        counter.id,
                        counter.value,
                        counter.version)
                .invoke(rows -> {
                    if (rows.isEmpty()) {
                        throw new LostRace("counter " + counter.id);
                    }
                })
                .replaceWithVoid();
    }
}
