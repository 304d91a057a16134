package org.satoshispark.kit.pg;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.satoshispark.kit.Commit;
import org.satoshispark.kit.Outbox;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.UnitOfWork;

/** Transactions on the Vert.x client, for set-based SQL: the ledger and the read models. */
public final class PgTransactions implements Transactions {
    private final Pool pool;
    private final Outbox outbox;
    private final Duration longest;

    public PgTransactions(Pool pool, Outbox outbox) {
        this(pool, outbox, LONGEST);
    }

    /** @param longest for one transaction or read */
    public PgTransactions(Pool pool, Outbox outbox, Duration longest) {
        this.pool = pool;
        this.outbox = outbox;
        this.longest = longest;
    }

    @Override
    public <T> Uni<T> open(Function<UnitOfWork, Uni<T>> steps) {
        return Commit.withRetries(Commit.within(
                longest,
                Uni.createFrom()
                        .deferred(() ->
                                pool.withTransaction(connection -> Commit.finish(work(connection), outbox, steps)))));
    }

    private static UnitOfWork work(SqlConnection connection) {
        return new UnitOfWork(connection, new PgSql(connection));
    }

    @Override
    public Uni<List<Object[]>> read(String statement, Object... parameters) {
        return Commit.within(longest, new PgSql(pool).query(statement, parameters));
    }
}
