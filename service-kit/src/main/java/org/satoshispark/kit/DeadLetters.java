package org.satoshispark.kit;

import io.smallrye.mutiny.Uni;

/** Where records go that cannot be handled: kept whole with the reason, and told in the dead-letter topic. */
public interface DeadLetters {

    /** Buries one record, once per topic, partition and offset. */
    Uni<Void> bury(UnitOfWork work, Incoming record, String reason);
}
