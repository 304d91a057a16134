package org.satoshispark.kit;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The aggregates that a unit of work needs, said beforehand so that all are loaded at once and locked in one order. */
public final class Touches {
    private final Map<Repository<?, ?>, TreeSet<?>> ids =
            new TreeMap<>(Comparator.comparing((Repository<?, ?> repository) -> repository.name()));

    /** For work that only adds. */
    public static Touches none() {
        return new Touches();
    }

    public static <I extends Comparable<? super I>> Touches of(Repository<I, ?> repository, I id) {
        return none().and(repository, id);
    }

    public <I extends Comparable<? super I>> Touches and(Repository<I, ?> repository, I id) {
        set(repository).add(id);
        return this;
    }

    public <I extends Comparable<? super I>> Touches and(Repository<I, ?> repository, Collection<I> many) {
        set(repository).addAll(many);
        return this;
    }

    /** Everything that {@code other} touches as well. */
    public Touches and(Touches other) {
        other.repositories().forEach(repository -> merge(repository, other));
        return this;
    }

    private <I extends Comparable<? super I>> void merge(Repository<I, ?> repository, Touches other) {
        and(repository, other.ids(repository));
    }

    /** The repositories touched, in the order in which their locks are taken. */
    List<Repository<?, ?>> repositories() {
        return List.copyOf(ids.keySet());
    }

    <I extends Comparable<? super I>> List<I> ids(Repository<I, ?> repository) {
        return List.copyOf(set(repository));
    }

    @SuppressWarnings("unchecked")
    private <I extends Comparable<? super I>> TreeSet<I> set(Repository<I, ?> repository) {
        return (TreeSet<I>) ids.computeIfAbsent(repository, key -> new TreeSet<I>());
    }
}
