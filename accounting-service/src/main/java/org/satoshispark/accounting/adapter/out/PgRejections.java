package org.satoshispark.accounting.adapter.out;

import static org.satoshispark.accounting.adapter.out.Columns.ids;
import static org.satoshispark.accounting.adapter.out.Columns.texts;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.satoshispark.accounting.application.Rejections;
import org.satoshispark.accounting.domain.Operation;
import org.satoshispark.accounting.domain.OperationKind;
import org.satoshispark.accounting.domain.Reason;
import org.satoshispark.accounting.domain.Rejection;
import org.satoshispark.kit.UnitOfWork;

/** Refusals in PostgreSQL; they are never changed. */
public final class PgRejections implements Rejections {
    private static final String LOAD = "select r.kind, r.operation_id, r.reason"
            + " from unnest($1::text[], $2::uuid[]) as k (kind, operation_id)"
            + " join rejection r using (kind, operation_id)";
    private static final String INSERT = "insert into rejection (kind, operation_id, reason)"
            + " select * from unnest($1::text[], $2::uuid[], $3::text[])";

    @Override
    public Uni<List<Rejection>> load(UnitOfWork work, List<Operation> idsInOrder) {
        return work.sql()
                .query(LOAD, texts(idsInOrder, Operation::kind), ids(idsInOrder, Operation::id))
                .map(rows -> rows.stream().map(PgRejections::rejection).toList());
    }

    private static Rejection rejection(Object[] row) {
        return new Rejection(
                new Operation(OperationKind.valueOf((String) row[0]), (UUID) row[1]), Reason.valueOf((String) row[2]));
    }

    @Override
    public Uni<Void> write(UnitOfWork work, List<Rejection> loaded, List<Rejection> added) {
        return added.isEmpty()
                ? Uni.createFrom().voidItem()
                : work.sql()
                        .query(
                                INSERT,
                                texts(added, rejection -> rejection.operation().kind()),
                                ids(added, rejection -> rejection.operation().id()),
                                texts(added, Rejection::reason))
                        .replaceWithVoid();
    }
}
