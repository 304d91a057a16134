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
        // No query and no chain of calls: loading put the rows into the session.
        loaded.forEach(donation ->
                session.getReference(DonationRow.class, donation.id()).take(donation));
        return session.persistAll(added.stream().map(DonationRow::of).toArray());
    }
}
