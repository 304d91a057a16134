package org.satoshispark.kit;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Remembers which messages have had their effect, in the transaction of the effect: what makes it happen once. */
public interface Inbox {

    /** Claims the ids for this unit of work; answers those that nobody claimed before. */
    Uni<Set<UUID>> claim(UnitOfWork work, List<UUID> ids);
}
