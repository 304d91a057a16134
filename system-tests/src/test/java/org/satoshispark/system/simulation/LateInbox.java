package org.satoshispark.system.simulation;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.satoshispark.kit.Inbox;
import org.satoshispark.kit.UnitOfWork;

/** Writes down what it has seen only with the next batch: the insert comes after the effect, in another commit. */
final class LateInbox implements Inbox {
    private final Set<UUID> known;
    private final List<UUID> owed = new ArrayList<>();

    /** @param known what is written down, in the database */
    LateInbox(Set<UUID> known) {
        this.known = known;
    }

    @Override
    public Uni<Set<UUID>> claim(UnitOfWork work, List<UUID> ids) {
        known.addAll(owed);
        owed.clear();
        var fresh = new HashSet<>(ids);
        fresh.removeAll(known);
        owed.addAll(fresh);
        return Uni.createFrom().item(fresh);
    }
}
