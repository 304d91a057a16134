package org.satoshispark.localstack.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** A backup and the archived WAL bring back everything that was committed before a moment, and nothing later. */
class EarlierClusterTest {
    private final TestPostgres postgres = TestPostgres.start();
    private final PostgresServer server = postgres.server();

    @Test
    void what_was_committed_before_the_moment_is_back_and_what_came_later_is_not() throws SQLException {
        try (Connection live = server.superuser(PostgresBootstrap.DATABASE);
                Statement statement = live.createStatement()) {
            statement.execute("CREATE TABLE cdc.fact (word text)");
            new BaseBackup(server).take();
            statement.execute("INSERT INTO cdc.fact VALUES ('before')");
            Instant moment = now(statement);
            statement.execute("TRUNCATE cdc.fact");
            statement.execute("INSERT INTO cdc.fact VALUES ('after')");

            try (EarlierCluster earlier = EarlierCluster.at(moment, server, role -> postgres.password());
                    Connection then = earlier.superuser(PostgresBootstrap.DATABASE);
                    Statement look = then.createStatement();
                    ResultSet words = look.executeQuery("SELECT string_agg(word, ' ') FROM cdc.fact")) {
                words.next();
                assertEquals("before", words.getString(1));
            }
            statement.execute("DROP TABLE cdc.fact");
        }
    }

    @Test
    void a_moment_without_a_backup_before_it_is_refused_with_a_sentence() {
        IllegalStateException refusal = assertThrows(
                IllegalStateException.class,
                () -> EarlierCluster.at(Instant.EPOCH, server, role -> postgres.password()));
        assertTrue(refusal.getMessage().contains("./satoshi backup"), refusal.getMessage());
    }

    private static Instant now(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT clock_timestamp()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }
}
