package org.satoshispark.kit.memory;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.satoshispark.kit.Repository;
import org.satoshispark.kit.UnitOfWork;

/** Any repository, in memory. Gives out copies, so that what is not written is not there. */
public class InMemoryRepository<I extends Comparable<? super I>, A> implements Repository<I, A> {
    private final String name;
    private final Function<A, I> idOf;
    private final UnaryOperator<A> copy;
    private final Map<I, A> rows = new LinkedHashMap<>();

    public InMemoryRepository(String name, Function<A, I> idOf, UnaryOperator<A> copy) {
        this.name = name;
        this.idOf = idOf;
        this.copy = copy;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public I idOf(A aggregate) {
        return idOf.apply(aggregate);
    }

    @Override
    public Uni<List<A>> load(UnitOfWork work, List<I> ids) {
        return Uni.createFrom()
                .item(ids.stream()
                        .map(rows::get)
                        .filter(Objects::nonNull)
                        .map(copy)
                        .toList());
    }

    @Override
    public Uni<Void> write(UnitOfWork work, List<A> loaded, List<A> added) {
        work.connection(InMemoryTransactions.class).onCommit(() -> {
            loaded.forEach(this::store);
            added.forEach(this::store);
        });
        return Uni.createFrom().voidItem();
    }

    private void store(A aggregate) {
        rows.put(idOf(aggregate), copy.apply(aggregate));
    }

    /** A committed aggregate, for assertions. */
    public Optional<A> committed(I id) {
        return Optional.ofNullable(rows.get(id)).map(copy);
    }

    public Collection<A> all() {
        return rows.values().stream().map(copy).toList();
    }
}
