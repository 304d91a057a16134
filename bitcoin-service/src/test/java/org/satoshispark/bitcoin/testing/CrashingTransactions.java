package org.satoshispark.bitcoin.testing;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.UnitOfWork;

/** The real database, with the process dying at the end of one transaction: before its commit, or right after it. */
public final class CrashingTransactions implements Transactions {
    private final Transactions real;
    private final boolean afterCommit;
    private final AtomicBoolean armed = new AtomicBoolean();

    public CrashingTransactions(Transactions real, boolean afterCommit) {
        this.real = real;
        this.afterCommit = afterCommit;
    }

    /** The next transaction is the last. */
    public void dieNext() {
        armed.set(true);
    }

    @Override
    public <T> Uni<T> open(Function<UnitOfWork, Uni<T>> work) {
        if (!armed.getAndSet(false)) {
            return real.open(work);
        }
        return afterCommit
                ? real.open(work).invoke(done -> die())
                : real.open(unit -> work.apply(unit).invoke(done -> die()));
    }

    private static void die() {
        throw new CrashingNode.Crash();
    }

    @Override
    public Uni<List<Object[]>> read(String statement, Object... parameters) {
        return real.read(statement, parameters);
    }
}
