package org.satoshispark.kit;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Where messages leave: rows in the transaction of what they tell, captured by Debezium into the topics. */
public interface Outbox {

    /** Writes all rows with one statement, in their order. */
    Uni<Void> write(UnitOfWork work, List<OutboxRow> rows);
}
