package org.satoshispark.kit.hibernate;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Brings what a unit of work decided back into the rows that it loaded; Hibernate writes them when it flushes. No query and no
 * chain of calls: the rows are in the session, and a chain as long as a poll overflows the stack, after which nobody is answered.
 */
public final class LoadedRows {
    private LoadedRows() {}

    /**
     * @param loaded every one of them from a row of this session
     * @param id of an aggregate's row
     * @param take changes the row to what the aggregate is now
     */
    public static <R, A> void take(
            Mutiny.Session session, Class<R> rows, List<A> loaded, Function<A, Object> id, BiConsumer<R, A> take) {
        loaded.forEach(aggregate -> take.accept(session.getReference(rows, id.apply(aggregate)), aggregate));
    }
}
