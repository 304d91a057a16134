package org.satoshispark.kit.memory;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.satoshispark.kit.Commit;
import org.satoshispark.kit.DeadLetters;
import org.satoshispark.kit.Inbox;
import org.satoshispark.kit.Incoming;
import org.satoshispark.kit.Outbox;
import org.satoshispark.kit.OutboxRow;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.UnitOfWork;

/**
 * A database in memory with the same rules: what a unit of work wrote is there after its commit, all of it or nothing.
 * Everything happens on the calling thread, so stories and simulations are repeatable.
 */
public final class InMemoryTransactions implements Transactions, Inbox, Outbox, DeadLetters {
    private final List<OutboxRow> outbox = new ArrayList<>();
    private final Set<UUID> inbox = new HashSet<>();
    private final List<String> deadLetters = new ArrayList<>();
    private final InMemoryKeys keys = new InMemoryKeys(this);
    private List<Runnable> pending = new ArrayList<>();
    private Runnable beforeCommit = () -> {};
    private Runnable afterCommit = () -> {};
    private PortCalls calls = PortCalls.UNWATCHED;
    private Outbox saying = this;
    private boolean open;
    private long commits;

    @Override
    public boolean showsCommitsAtOnce() {
        return true;
    }

    /** Called at the last moment before, and the first after, each commit: throw to crash there. */
    public void crashPoints(Runnable before, Runnable after) {
        beforeCommit = before;
        afterCommit = after;
    }

    /** Has every call of every port told. */
    public void watch(PortCalls told) {
        calls = told;
    }

    /** Who is told; for ports that are not repositories. */
    public PortCalls calls() {
        return calls;
    }

    /** Puts something between the unit of work and the outbox. */
    public void sayThrough(UnaryOperator<Outbox> fault) {
        saying = fault.apply(this);
    }

    /** Whether a unit of work is under way: nobody outside may be called now. */
    public boolean isOpen() {
        return open;
    }

    /** How many units of work were committed. */
    public long commits() {
        return commits;
    }

    @Override
    public <T> Uni<T> open(Function<UnitOfWork, Uni<T>> steps) {
        return Commit.withRetries(Uni.createFrom()
                .deferred(() -> {
                    pending = new ArrayList<>();
                    open = true;
                    return Commit.finish(new UnitOfWork(this, keys), saying, steps)
                            .invoke(this::commit);
                })
                .onTermination()
                .invoke(() -> open = false));
    }

    private void commit() {
        beforeCommit.run();
        calls.before(PortCalls.Call.COMMIT, "transaction");
        pending.forEach(Runnable::run);
        commits++;
        open = false;
        calls.after(PortCalls.Call.COMMIT, "transaction");
        afterCommit.run();
    }

    /** What a repository in memory does with a write: keep it for the commit. */
    public void onCommit(Runnable write) {
        pending.add(write);
    }

    @Override
    public Uni<Set<UUID>> claim(UnitOfWork work, List<UUID> ids) {
        calls.before(PortCalls.Call.CLAIM, "inbox");
        var fresh = new HashSet<>(ids);
        fresh.removeAll(inbox);
        onCommit(() -> inbox.addAll(fresh));
        calls.after(PortCalls.Call.CLAIM, "inbox");
        return Uni.createFrom().item(fresh);
    }

    @Override
    public Uni<Void> write(UnitOfWork work, List<OutboxRow> rows) {
        calls.before(PortCalls.Call.SAY, "outbox");
        onCommit(() -> outbox.addAll(rows));
        calls.after(PortCalls.Call.SAY, "outbox");
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> bury(UnitOfWork work, Incoming record, String reason) {
        calls.before(PortCalls.Call.BURY, "dead letters");
        var grave = record.position() + ": ";
        onCommit(() -> {
            if (deadLetters.stream().noneMatch(letter -> letter.startsWith(grave))) {
                deadLetters.add(grave + reason);
            }
        });
        calls.after(PortCalls.Call.BURY, "dead letters");
        return Uni.createFrom().voidItem();
    }

    /** Only idempotency keys are read by SQL in memory: give any other port a reading of its own. */
    @Override
    public Uni<List<Object[]>> read(String statement, Object... parameters) {
        calls.before(PortCalls.Call.READ, "keys");
        return keys.read(statement, parameters);
    }

    /** All rows ever committed, in commit order; nobody deletes them. */
    public List<OutboxRow> outbox() {
        return Collections.unmodifiableList(outbox);
    }

    public List<String> deadLetters() {
        return Collections.unmodifiableList(deadLetters);
    }
}
