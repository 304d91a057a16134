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
        var chain = session.persistAll(added.stream().map(DonationRow::of).toArray());
        for (var donation : loaded) {
            // Found in the session, not in the database: loading put it there.
            chain = chain.chain(() -> session.find(DonationRow.class, donation.id()))
                    .invoke(row -> row.take(donation))
                    .replaceWithVoid();
        }
        return chain;
    }
}
