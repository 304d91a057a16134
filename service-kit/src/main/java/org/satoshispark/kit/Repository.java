package org.satoshispark.kit;

import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * The port behind every plural noun ({@code Accounts}, {@code Campaigns}): brings aggregates into a unit of work and
 * writes them back. Only {@link UnitOfWork} calls it; application code asks the unit of work.
 *
 * @param <I> identity; its order is the order of locks, so it must be the same in every instance
 * @param <A> aggregate
 */
public interface Repository<I extends Comparable<? super I>, A> {

    /** Ranks this repository among the others of a service: locks are taken by name first, then by identity. */
    String name();

    I idOf(A aggregate);

    /** Loads and locks the aggregates that exist among {@code idsInOrder}; absent ones are left out. */
    Uni<List<A>> load(UnitOfWork work, List<I> idsInOrder);

    /** Writes what changed of {@code loaded} and inserts {@code added}, with as few statements as it can. */
    Uni<Void> write(UnitOfWork work, List<A> loaded, List<A> added);
}
