package org.satoshispark.kit.memory;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
    private List<Runnable> pending = new ArrayList<>();
    private Set<UUID> claimed = new HashSet<>();
    private Runnable beforeCommit = () -> {};
    private Runnable afterCommit = () -> {};

    /** Called at the last moment before, and the first after, each commit: throw to crash there. */
    public void crashPoints(Runnable before, Runnable after) {
        beforeCommit = before;
        afterCommit = after;
    }

    @Override
    public <T> Uni<T> open(Function<UnitOfWork, Uni<T>> steps) {
        return Commit.withRetries(Uni.createFrom().item(() -> {
            pending = new ArrayList<>();
            claimed = new HashSet<>();
            var result = Commit.finish(new UnitOfWork(this, null), this, steps)
                    .await()
                    .indefinitely();
            beforeCommit.run();
            pending.forEach(Runnable::run);
            inbox.addAll(claimed);
            afterCommit.run();
            return result;
        }));
    }

    /** What a repository in memory does with a write: keep it for the commit. */
    public void onCommit(Runnable write) {
        pending.add(write);
    }

    @Override
    public Uni<Set<UUID>> claim(UnitOfWork work, List<UUID> ids) {
        var fresh = new HashSet<>(ids);
        fresh.removeAll(inbox);
        claimed.addAll(fresh);
        return Uni.createFrom().item(fresh);
    }

    @Override
    public Uni<Void> write(UnitOfWork work, List<OutboxRow> rows) {
        onCommit(() -> outbox.addAll(rows));
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> bury(UnitOfWork work, Incoming record, String reason) {
        var grave = record.position() + ": ";
        onCommit(() -> {
            if (deadLetters.stream().noneMatch(letter -> letter.startsWith(grave))) {
                deadLetters.add(grave + reason);
            }
        });
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<List<Object[]>> read(String statement, Object... parameters) {
        throw new UnsupportedOperationException("there is no SQL in memory: give the port a reading of its own");
    }

    /** All rows ever committed, in commit order; nobody deletes them. */
    public List<OutboxRow> outbox() {
        return List.copyOf(outbox);
    }

    public List<String> deadLetters() {
        return List.copyOf(deadLetters);
    }
}
