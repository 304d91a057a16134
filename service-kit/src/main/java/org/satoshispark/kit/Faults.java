package org.satoshispark.kit;

import io.micrometer.core.instrument.Metrics;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Tells a passing fault of the database from a fault of the work: only the first is tried again as it is. */
public final class Faults {
    private static final Logger LOG = Logger.getLogger(Faults.class);
    private static final Set<String> RACES = Set.of("40001", "40P01", "23505");
    // 08 connection, 53 out of resources, 55 object in use, 57 operator intervention, 58 system.
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "55", "57", "58");

    /** PostgreSQL has ended a transaction that nobody went on with (idle_in_transaction_session_timeout). */
    private static final String ENDED_WHILE_IDLE = "25P03";

    private Faults() {}

    /** Somebody else changed the same rows first: run the unit of work again. */
    static boolean isLostRace(Throwable failure) {
        return causes(failure).anyMatch(cause -> isStale(cause) || RACES.contains(sqlState(cause)));
    }

    private static boolean isStale(Throwable cause) {
        return cause instanceof LostRace
                || cause.getClass().getSimpleName().matches("StaleObjectStateException|OptimisticLockException");
    }

    /**
     * The database or the way to it is unwell: the same work may succeed later. Every PgException is a VertxException too; what the
     * client says of a connection that was closed under it, or that was not to be had in time, is neither, but a bare Throwable.
     */
    public static boolean isPassing(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof IOException
                        || isStale(cause)
                        || cause instanceof TimeoutException
                        || cause instanceof io.smallrye.mutiny.TimeoutException
                        || cause instanceof VertxException && !(cause instanceof PgException)
                        || cause instanceof NoStackTraceThrowable
                        || sqlState(cause).equals(ENDED_WHILE_IDLE)
                        || sqlState(cause).length() == 5
                                && PASSING_CLASSES.contains(sqlState(cause).substring(0, 2)));
    }

    /**
     * Tells and counts ({@code spark_turns_failed}) what work that comes again by itself has outlived; a bug is told with its
     * trace. An {@link Error} behind it is nothing that one outlives: then {@code failure} is thrown again.
     */
    public static void outlived(String work, RuntimeException failure) {
        if (causes(failure).anyMatch(Error.class::isInstance)) {
            throw failure;
        }
        Metrics.counter("spark_turns_failed", "work", work).increment();
        if (isPassing(failure)) {
            LOG.warnf("%s: waits for the database: %s", work, failure);
        } else {
            LOG.errorf(failure, "%s: failed and comes again", work);
        }
    }

    /** Hibernate Reactive rethrows the client's exception as a JDBC one; both carry the state, or it is empty. */
    private static String sqlState(Throwable cause) {
        var state =
                switch (cause) {
                    case PgException pg -> pg.getSqlState();
                    case SQLException jdbc -> jdbc.getSQLState();
                    default -> null;
                };
        return state == null ? "" : state;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
