package org.satoshispark.auth;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.satoshispark.kit.UnitOfWork;
import org.satoshispark.kit.hibernate.LoadedRows;

/** {@link Registrations} on Hibernate Reactive. */
final class HibernateRegistrations implements Registrations {
    private static final String CONCERNING = "select id from registration where username = $1"
            + " and (request_key = $2 or status in ('PENDING', 'ACTIVE'))";
    private static final String LEASE = "update registration set check_at = now() + $1 * interval '1 second'"
            + " where id in (select id from registration where check_at <= now() order by check_at limit $2"
            + " for update skip locked) returning id";
    private static final String FORGET = "delete from registration where status in ('ABANDONED', 'CONFLICT')"
            + " and check_at is null and created_at < $1";

    @Override
    public String name() {
        return "registrations";
    }

    @Override
    public UUID idOf(Registration registration) {
        return registration.id();
    }

    @Override
    public Uni<List<Registration>> load(UnitOfWork work, List<UUID> idsInOrder) {
        return work.connection(Mutiny.Session.class)
                .createSelectionQuery("from RegistrationRow where id in :ids order by id", RegistrationRow.class)
                .setParameter("ids", idsInOrder)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .map(rows -> rows.stream().map(RegistrationRow::toRegistration).toList());
    }

    @Override
    public Uni<Void> write(UnitOfWork work, List<Registration> loaded, List<Registration> added) {
        var session = work.connection(Mutiny.Session.class);
        LoadedRows.take(
                session,
                RegistrationRow.class,
                loaded,
                Registration::id,
                (row, registration) -> row.take(registration.state()));
        return session.persistAll(added.stream().map(RegistrationRow::of).toArray());
    }

    @Override
    public Uni<List<UUID>> concerning(UnitOfWork work, String username, String requestKey) {
        return ids(work, CONCERNING, username, requestKey);
    }

    @Override
    public Uni<List<UUID>> lease(UnitOfWork work, int limit, Duration lease) {
        return ids(work, LEASE, (double) lease.toSeconds(), limit);
    }

    @Override
    public Uni<Void> forgetRefused(UnitOfWork work, Duration age) {
        return work.sql()
                .query(FORGET, OffsetDateTime.now(ZoneOffset.UTC).minus(age))
                .replaceWithVoid();
    }

    private static Uni<List<UUID>> ids(UnitOfWork work, String statement, Object... parameters) {
        return work.sql()
                .query(statement, parameters)
                .map(rows -> rows.stream().map(row -> (UUID) row[0]).toList());
    }
}
