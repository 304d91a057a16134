package org.satoshispark.kit.memory;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
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
    private UnaryOperator<A> readAs = UnaryOperator.identity();
    private UnaryOperator<A> storeAs = UnaryOperator.identity();
    private BiConsumer<A, A> observer = (before, after) -> {};

    public InMemoryRepository(String name, Function<A, I> idOf, UnaryOperator<A> copy) {
        this.name = name;
        this.idOf = idOf;
        this.copy = copy;
    }

    /** A fault between the rows and who loads them: null is a row that is not found. */
    public void readsAs(UnaryOperator<A> fault) {
        readAs = fault;
    }

    /** A fault between who writes and the rows: null is a row that is not written. */
    public void storesAs(UnaryOperator<A> fault) {
        storeAs = fault;
    }

    /** Told of each row at its commit: what it was (null when new) and what it is; must not change either. */
    public void observe(BiConsumer<A, A> told) {
        observer = told;
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
        var calls = work.connection(InMemoryTransactions.class).calls();
        calls.before(PortCalls.Call.LOAD, name);
        var found = new ArrayList<A>(ids.size());
        for (var id : ids) {
            var row = rows.get(id);
            var read = row == null ? null : readAs.apply(copy.apply(row));
            if (read != null) {
                found.add(read);
            }
        }
        calls.after(PortCalls.Call.LOAD, name);
        return Uni.createFrom().item(found);
    }

    @Override
    public Uni<Void> write(UnitOfWork work, List<A> loaded, List<A> added) {
        var transaction = work.connection(InMemoryTransactions.class);
        transaction.calls().before(PortCalls.Call.WRITE, name);
        transaction.onCommit(() -> {
            loaded.forEach(this::store);
            added.forEach(this::store);
        });
        transaction.calls().after(PortCalls.Call.WRITE, name);
        return Uni.createFrom().voidItem();
    }

    private void store(A aggregate) {
        var written = storeAs.apply(copy.apply(aggregate));
        if (written != null) {
            observer.accept(rows.put(idOf(written), written), written);
        }
    }

    /** A committed aggregate, for assertions. */
    public Optional<A> committed(I id) {
        return Optional.ofNullable(rows.get(id)).map(copy);
    }

    /** The row itself, uncopied and for reading only; null when there is none. */
    public A row(I id) {
        return rows.get(id);
    }

    /** All rows, uncopied and for reading only. */
    public Collection<A> rows() {
        return Collections.unmodifiableCollection(rows.values());
    }

    public Collection<A> all() {
        return rows.values().stream().map(copy).toList();
    }
}
