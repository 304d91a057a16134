package org.satoshispark.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.pgclient.PgException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was said stays as it was said, even when the service's own login is misused. */
class InsertOnlyTest {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private final KitDatabase database = KitDatabase.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update outbox set payload = 'x'",
                "delete from outbox",
                "update outbox_default set payload = 'x'",
                "delete from dead_letter",
                "update flyway_schema_history set checksum = 0"
            })
    void theRuntimeRoleRewritesNothing(String sql) {
        var refused = assertThrows(PgException.class, () -> run(sql));
        assertEquals(INSUFFICIENT_PRIVILEGE, refused.getSqlState());
    }

    @Test
    void aPartitionOfADayIsAsSafeAsTheWhole() {
        new EventConsumer(
                        database.transactions,
                        new SqlInbox(),
                        new SqlDeadLetters(new SqlOutbox(), "accounting"),
                        message -> Reaction.passOver())
                .hear(List.of(Records.raw(new java.util.HashMap<>(), "{}")))
                .await()
                .indefinitely();
        var partition = database.rows("select tableoid::regclass::text from outbox limit 1")
                .getFirst()[0];
        for (var sql : List.of("update %s set payload = 'x'", "delete from %s")) {
            var refused = assertThrows(PgException.class, () -> run(sql.formatted(partition)));
            assertEquals(INSUFFICIENT_PRIVILEGE, refused.getSqlState());
        }
    }

    private void run(String sql) {
        database.pool.query(sql).execute().await().indefinitely();
    }
}
