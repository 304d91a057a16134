package org.satoshispark.kit;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.satoshispark.messages.Message;

/**
 * The proof that one is inside a transaction: every port that writes takes it. Holds the aggregates it loaded (each once),
 * those it added and the messages it will say; {@link Transactions} writes all of them in one commit, or none.
 *
 * <p>Not thread-safe: one unit of work belongs to one chain of calls. Nothing outside the database may be called in it.
 */
public final class UnitOfWork {
    private final IdentityMap aggregates = new IdentityMap();
    private final List<Said> said = new ArrayList<>();
    private final Object connection;
    private final Sql sql;
    private Cause cause = Cause.fresh();
    private boolean expecting;

    /** Made by a {@link Transactions} only. {@code connection} is what its repositories know to use. */
    public UnitOfWork(Object connection, Sql sql) {
        this.connection = connection;
        this.sql = sql;
    }

    /** The adapter's own handle of the transaction; a wrong {@code type} is a wiring bug. */
    public <C> C connection(Class<C> type) {
        return type.cast(connection);
    }

    public Sql sql() {
        return sql;
    }

    /** What the next {@link #say} is caused by. */
    public void because(Cause cause) {
        this.cause = cause;
    }

    public Cause cause() {
        return cause;
    }

    /** Loads and locks what is touched and not loaded yet, repository by repository in the order of locks. */
    public Uni<Void> load(Touches touches) {
        var chain = Uni.createFrom().voidItem();
        for (var repository : touches.repositories()) {
            chain = chain.chain(() -> loadFrom(repository, touches));
        }
        return chain;
    }

    private <I extends Comparable<? super I>, A> Uni<Void> loadFrom(Repository<I, A> repository, Touches touches) {
        var missing = aggregates.notYetLoaded(repository, touches.ids(repository));
        if (missing.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return repository
                .load(this, missing)
                .invoke(found -> aggregates.loaded(repository, missing, found))
                .replaceWithVoid();
    }

    /** A touched or added aggregate; empty when there is none. Asking for one that was not touched is a bug. */
    public <I extends Comparable<? super I>, A> Optional<A> find(Repository<I, A> repository, I id) {
        return aggregates.find(repository, id);
    }

    /**
     * A touched aggregate that must exist: its absence, when it stays, is a bug or a poison message, never a refusal. A message may
     * overtake the visibility of the commit it answers (ADR 19), so {@link EventConsumer} looks for a while before it believes.
     */
    public <I extends Comparable<? super I>, A> A get(Repository<I, A> repository, I id) {
        return find(repository, id).orElseThrow(() -> absent(repository.name(), id));
    }

    private IllegalStateException absent(String repository, Object id) {
        return expecting
                ? new NotVisibleYet(repository, id)
                : new IllegalStateException("no " + repository + " has id " + id);
    }

    /** Whoever opened this tries again when something expected is not there. */
    void expect() {
        expecting = true;
    }

    public <I extends Comparable<? super I>, A> void add(Repository<I, A> repository, A aggregate) {
        aggregates.added(repository, aggregate);
    }

    /** Puts a message into the outbox of this commit. */
    public void say(Message message) {
        said.add(new Said(message, cause));
    }

    List<Said> said() {
        return List.copyOf(said);
    }

    /** Writes all changed and added aggregates, in the order of locks. */
    Uni<Void> writeAggregates() {
        return aggregates.write(this);
    }

    /** A message and what caused it. */
    record Said(Message message, Cause cause) {}
}
