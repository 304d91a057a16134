package org.satoshispark.kit;

import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * Plain SQL inside the transaction of a unit of work, the same over the Vert.x client and over a Hibernate session.
 * Parameters are {@code $1, $2, ...}; arrays are allowed, so one statement can write a whole batch.
 */
public interface Sql {

    /** Rows as arrays of columns; empty for statements that return none. */
    Uni<List<Object[]>> query(String statement, Object... parameters);
}
