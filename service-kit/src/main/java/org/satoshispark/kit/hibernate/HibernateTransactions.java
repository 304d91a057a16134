package org.satoshispark.kit.hibernate;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.satoshispark.kit.Commit;
import org.satoshispark.kit.Outbox;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.UnitOfWork;

/** Transactions on Hibernate Reactive, for aggregates that it maps. Inbox and outbox rows share its connection. */
public final class HibernateTransactions implements Transactions {
    private final Mutiny.SessionFactory sessions;
    private final VertxInternal vertx;
    private final Outbox outbox;

    public HibernateTransactions(Mutiny.SessionFactory sessions, Vertx vertx, Outbox outbox) {
        this.sessions = sessions;
        this.vertx = (VertxInternal) vertx;
        this.outbox = outbox;
    }

    @Override
    public <T> Uni<T> open(Function<UnitOfWork, Uni<T>> steps) {
        return Commit.withRetries(onOwnContext(() -> sessions.withTransaction((session, transaction) -> {
            var work = new UnitOfWork(session, new HibernateSql(session));
            return Commit.finish(work, (same, rows) -> session.flush().chain(() -> outbox.write(same, rows)), steps);
        })));
    }

    @Override
    public Uni<List<Object[]>> read(String statement, Object... parameters) {
        return onOwnContext(
                () -> sessions.withSession(session -> new HibernateSql(session).query(statement, parameters)));
    }

    /** A session belongs to one event loop context and is found again through it, so each work gets a fresh one. */
    private <T> Uni<T> onOwnContext(Supplier<Uni<? extends T>> steps) {
        return Commit.within(LONGEST, Uni.createFrom().emitter(emitter -> {
            Context context = VertxContext.createNewDuplicatedContext(vertx.createEventLoopContext());
            VertxContextSafetyToggle.setContextSafe(context, true);
            context.runOnContext(
                    go -> Uni.createFrom().deferred(steps).subscribe().with(emitter::complete, emitter::fail));
        }));
    }
}
