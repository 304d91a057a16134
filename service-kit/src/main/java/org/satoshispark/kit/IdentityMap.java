package org.satoshispark.kit;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a unit of work holds: each aggregate once, whether it was loaded, found absent or added. */
final class IdentityMap {
    private final Map<Repository<?, ?>, Shelf<?, ?>> shelves =
            new TreeMap<>(Comparator.comparing((Repository<?, ?> repository) -> repository.name()));

    private static final class Shelf<I extends Comparable<? super I>, A> {
        final Map<I, Optional<A>> known = new LinkedHashMap<>();
        final List<A> loaded = new ArrayList<>();
        final List<A> added = new ArrayList<>();
    }

    <I extends Comparable<? super I>, A> List<I> notYetLoaded(Repository<I, A> repository, List<I> ids) {
        var known = shelf(repository).known;
        return ids.stream().filter(id -> !known.containsKey(id)).toList();
    }

    <I extends Comparable<? super I>, A> void loaded(Repository<I, A> repository, List<I> asked, List<A> found) {
        var shelf = shelf(repository);
        asked.forEach(id -> shelf.known.put(id, Optional.empty()));
        found.forEach(aggregate -> shelf.known.put(repository.idOf(aggregate), Optional.of(aggregate)));
        shelf.loaded.addAll(found);
    }

    <I extends Comparable<? super I>, A> Optional<A> find(Repository<I, A> repository, I id) {
        var entry = shelf(repository).known.get(id);
        if (entry == null) {
            throw new IllegalStateException(repository.name() + " " + id + " was not touched by this unit of work");
        }
        return entry;
    }

    <I extends Comparable<? super I>, A> void added(Repository<I, A> repository, A aggregate) {
        var shelf = shelf(repository);
        var before = shelf.known.put(repository.idOf(aggregate), Optional.of(aggregate));
        if (before != null && before.isPresent()) {
            throw new IllegalStateException(repository.name() + " " + repository.idOf(aggregate) + " exists already");
        }
        shelf.added.add(aggregate);
    }

    Uni<Void> write(UnitOfWork work) {
        var chain = Uni.createFrom().voidItem();
        for (var repository : List.copyOf(shelves.keySet())) {
            chain = chain.chain(() -> write(repository, work));
        }
        return chain;
    }

    private <I extends Comparable<? super I>, A> Uni<Void> write(Repository<I, A> repository, UnitOfWork work) {
        var shelf = shelf(repository);
        if (shelf.loaded.isEmpty() && shelf.added.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return repository.write(work, List.copyOf(shelf.loaded), List.copyOf(shelf.added));
    }

    @SuppressWarnings("unchecked")
    private <I extends Comparable<? super I>, A> Shelf<I, A> shelf(Repository<I, A> repository) {
        return (Shelf<I, A>) shelves.computeIfAbsent(repository, key -> new Shelf<I, A>());
    }
}
