package org.satoshispark.localstack.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Status says what is wrong with the way out of the outboxes, and a start hides none of it. */
class OutboxFlowTest {
    private final PostgresServer server = TestPostgres.start().server();
    private Connection database;

    @BeforeEach
    void oneOutbox() throws SQLException {
        database = server.superuser(PostgresBootstrap.DATABASE);
        execute("CREATE TABLE dashboard.outbox (id uuid)");
        execute("ALTER PUBLICATION spark_outbox ADD TABLE dashboard.outbox");
    }

    @AfterEach
    void asBefore() throws SQLException {
        execute("DROP TABLE dashboard.outbox");
        server.bootstrap();
        database.close();
    }

    @Test
    void a_slot_that_nobody_reads_is_a_stopped_flow() throws SQLException {
        stopped("nobody reads the replication slot");
    }

    @Test
    void a_lost_slot_is_seen_and_not_made_again_by_a_start() throws SQLException {
        execute("SELECT pg_drop_replication_slot('spark_outbox')");
        stopped("./satoshi repair outbox");

        server.bootstrap();

        assertEquals("0", text("SELECT count(*)::text FROM pg_replication_slots"));
        stopped("./satoshi repair outbox");
    }

    @Test
    void an_outbox_that_is_not_published_is_named() throws SQLException {
        execute("ALTER PUBLICATION spark_outbox DROP TABLE dashboard.outbox");
        stopped("without dashboard.outbox");
    }

    @Test
    void an_interrupted_repair_is_seen() throws SQLException {
        execute("SELECT pg_create_logical_replication_slot('spark_outbox_next', 'pgoutput')");
        stopped("a repair was interrupted");
        execute("SELECT pg_drop_replication_slot('spark_outbox_next')");
    }

    private void stopped(String why) throws SQLException {
        OutboxFlow flow = OutboxFlow.look(database);
        assertFalse(flow.flows());
        assertTrue(flow.detail().contains(why), flow.detail());
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
