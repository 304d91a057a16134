package org.satoshispark.auth;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.satoshispark.kit.Repository;
import org.satoshispark.kit.UnitOfWork;

/** All registrations. */
interface Registrations extends Repository<UUID, Registration> {

    /** The one that was asked with this key, and the one that holds the name. */
    Uni<List<UUID>> concerning(UnitOfWork work, String username, String requestKey);

    /** Takes at most {@code limit} that are due and leases them for a while, so that no other instance takes them too. */
    Uni<List<UUID>> lease(UnitOfWork work, int limit, Duration lease);

    /** Forgets names and addresses of those that came to nothing. */
    Uni<Void> forgetRefused(UnitOfWork work, Duration age);
}
