package org.satoshispark.kit.hibernate;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.satoshispark.kit.Sql;

/** {@link Sql} on the connection of a Hibernate session, so that arrays and {@code returning} work as on the client. */
final class HibernateSql implements Sql {
    private final MutinySessionImpl session;

    HibernateSql(Mutiny.Session session) {
        this.session = (MutinySessionImpl) session;
    }

    @Override
    public Uni<List<Object[]>> query(String statement, Object... parameters) {
        return Uni.createFrom()
                .completionStage(() -> session.getReactiveConnection().select(statement, parameters))
                .map(rows -> {
                    var list = new ArrayList<Object[]>();
                    rows.forEachRemaining(list::add);
                    return list;
                });
    }
}
