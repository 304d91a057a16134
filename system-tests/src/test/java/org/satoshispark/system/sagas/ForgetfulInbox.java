package org.satoshispark.system.sagas;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import org.satoshispark.kit.Inbox;

/** Takes every message for a new one. Harms nobody, as long as each step has a natural key of its own (lightning.md G4). */
class ForgetfulInbox implements Sabotage {
    @Override
    public Inbox inbox(Inbox real) {
        return (work, ids) -> Uni.createFrom().item(Set.copyOf(ids));
    }
}
