package org.satoshispark.crowdfunding.adapter.out;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.satoshispark.crowdfunding.application.Donations;
import org.satoshispark.crowdfunding.domain.Donation;
import org.satoshispark.kit.UnitOfWork;

/** {@link Donations} as rows that Hibernate maps: one statement to load and lock, one batch to write. */
public final class HibernateDonations implements Donations {
    // Hibernate's own batch is one execution per row; this is one for all. Loading has locked the rows.
    private static final String END = "update donation set status = ended.status, reason = ended.reason,"
            + " version = version + 1 from unnest($1::uuid[], $2::text[], $3::text[]) as ended (id, status, reason)"
            + " where donation.id = ended.id";

    @Override
    public String name() {
        return "donations";
    }

    @Override
    public UUID idOf(Donation donation) {
        return donation.id();
    }

    @Override
    public Uni<List<Donation>> load(UnitOfWork work, List<UUID> ids) {
        return work.connection(Mutiny.Session.class)
                .createSelectionQuery("from DonationRow where id in :ids order by id", DonationRow.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .map(rows -> rows.stream().map(DonationRow::donation).toList());
    }

    @Override
    public Uni<Void> write(UnitOfWork work, List<Donation> loaded, List<Donation> added) {
        var session = work.connection(Mutiny.Session.class);
        var ended = loaded.stream()
                .filter(donation -> session.getReference(DonationRow.class, donation.id()).status != donation.status())
                .toList();
        return session.persistAll(added.stream().map(DonationRow::of).toArray()).chain(() -> end(work, ended));
    }

    private static Uni<Void> end(UnitOfWork work, List<Donation> ended) {
        if (ended.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return work.sql()
                .query(
                        END,
                        ended.stream().map(Donation::id).toArray(UUID[]::new),
                        ended.stream().map(donation -> donation.status().name()).toArray(String[]::new),
                        ended.stream()
                                .map(donation -> donation.reason().orElse(null))
                                .toArray(String[]::new))
                .replaceWithVoid();
    }
}
