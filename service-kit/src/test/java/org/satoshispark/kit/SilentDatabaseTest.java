package org.satoshispark.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.satoshispark.kit.pg.PgTransactions;
import org.satoshispark.localstack.postgres.TestPostgres;

/** A database that does not answer: whoever waits without a bound of his own (consumers, feeds, housekeeping) is told. */
@Timeout(60)
class SilentDatabaseTest {
    private static final String LOCK = "select pg_advisory_xact_lock(4711)";
    private final KitDatabase database = KitDatabase.shared();
    private final PgTransactions transactions =
            new PgTransactions(database.pool, new SqlOutbox(), Duration.ofMillis(200));

    @Test
    void aTransactionFailsAsAPassingFault() throws SQLException {
        isTold(all -> all.open(work -> work.sql().query(LOCK)));
    }

    @Test
    void aReadFailsAsAPassingFault() throws SQLException {
        isTold(all -> all.read(LOCK));
    }

    /** By a setting of each service's connections (microprofile-config.properties): what a caller has lost is not lost for good. */
    @Test
    void aTransactionThatNobodyEndsGivesItsConnectionBack() {
        var one = database.pool(1, Map.of("idle_in_transaction_session_timeout", "300ms"));
        try {
            var narrow = new PgTransactions(one, new SqlOutbox(), Duration.ofMillis(200));
            var forgotten = narrow.open(work ->
                    work.sql().query("select 1").chain(() -> Uni.createFrom().<Void>nothing()));
            assertThrows(TimeoutException.class, () -> forgotten.await().indefinitely());
            var patient = new PgTransactions(one, new SqlOutbox());
            assertEquals(1, patient.read("select 1").await().indefinitely().size());
        } finally {
            one.closeAndAwait();
        }
    }

    private void isTold(Function<PgTransactions, Uni<List<Object[]>>> call) throws SQLException {
        var postgres = TestPostgres.start();
        try (var other = DriverManager.getConnection(postgres.jdbcUrl(), "accounting_owner", postgres.password())) {
            other.setAutoCommit(false);
            other.createStatement().execute(LOCK);
            var told = assertThrows(
                    TimeoutException.class,
                    () -> call.apply(transactions).await().indefinitely());
            assertTrue(Faults.isPassing(told));
        }
        assertEquals(1, call.apply(database.transactions).await().indefinitely().size());
    }
}
