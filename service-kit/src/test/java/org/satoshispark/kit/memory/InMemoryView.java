package org.satoshispark.kit.memory;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
import org.satoshispark.kit.Repository;
import org.satoshispark.kit.UnitOfWork;

/** A repository that only reads, over what others hold in memory. */
public abstract class InMemoryView<I extends Comparable<? super I>, A> implements Repository<I, A> {
    private final String name;

    protected InMemoryView(String name) {
        this.name = name;
    }

    /** Null when there is none. */
    protected abstract A look(I id);

    @Override
    public String name() {
        return name;
    }

    @Override
    public Uni<List<A>> load(UnitOfWork work, List<I> ids) {
        var calls = work.connection(InMemoryTransactions.class).calls();
        calls.before(PortCalls.Call.LOAD, name);
        var found = ids.stream().map(this::look).filter(Objects::nonNull).toList();
        calls.after(PortCalls.Call.LOAD, name);
        return Uni.createFrom().item(found);
    }

    @Override
    public Uni<Void> write(UnitOfWork work, List<A> loaded, List<A> added) {
        return Uni.createFrom().voidItem();
    }
}
