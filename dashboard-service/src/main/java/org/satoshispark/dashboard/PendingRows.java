package org.satoshispark.dashboard;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.satoshispark.kit.Repository;
import org.satoshispark.kit.UnitOfWork;

/**
 * The rows of one read model that a batch adds to, as a repository that loads nothing: the batch gathers what it heard per
 * id in memory, and {@link #write} merges all of it into the table with one statement. It writes to every generation that
 * is live or being built, so that a rebuild misses nothing of what comes while it reads (docs/adr/0007).
 */
final class PendingRows implements Repository<UUID, Row> {
    private final ReadModel model;
    private final Scope scope;
    private final String upsert;

    PendingRows(ReadModel model, Scope scope) {
        this.model = model;
        this.scope = scope;
        this.upsert = upsert(model);
    }

    ReadModel model() {
        return model;
    }

    @Override
    public String name() {
        return model.table();
    }

    @Override
    public UUID idOf(Row row) {
        return row.id();
    }

    @Override
    public Uni<List<Row>> load(UnitOfWork work, List<UUID> idsInOrder) {
        return Uni.createFrom().item(List.of());
    }

    @Override
    public Uni<Void> write(UnitOfWork work, List<Row> loaded, List<Row> added) {
        var parameters = new ArrayList<Object>();
        parameters.add(scope.states());
        parameters.add(added.stream().map(Row::id).toArray(UUID[]::new));
        for (var i = 0; i < model.columns().size(); i++) {
            var column = i;
            parameters.add(model.columns()
                    .get(i)
                    .type()
                    .array(added.stream().map(row -> row.value(column)).collect(Collectors.toList())));
        }
        return work.sql().query(upsert, parameters.toArray()).replaceWithVoid();
    }

    private static String upsert(ReadModel model) {
        var arrays = new StringBuilder("$2::uuid[]");
        for (var i = 0; i < model.columns().size(); i++) {
            arrays.append(
                    ", $%d::%s[]".formatted(i + 3, model.columns().get(i).type().sql()));
        }
        var old = model.columns().stream().map(column -> "old." + column.name()).collect(Collectors.joining(", "));
        var merged = model.columns().stream().map(Column::merged).collect(Collectors.joining(", "));
        // Sorted, so that two instances lock the same rows in the same order; unchanged rows are left alone.
        return """
                insert into %1$s as old (generation, %2$s, %3$s)
                select g.number, heard.* from unnest(%4$s) as heard (%2$s, %3$s)
                cross join generation g where g.state = any($1)
                order by g.number, heard.%2$s
                on conflict (generation, %2$s) do update set (%3$s) = row(%6$s)
                where row(%5$s) is distinct from row(%6$s)""".formatted(model.table(), model.key(), model.names(), arrays, old, merged);
    }
}
