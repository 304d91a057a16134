package org.satoshispark.localstack.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresBootstrapTest {
    private static final String PERMISSION_DENIED = "42501";
    private final TestPostgres postgres = TestPostgres.start();

    @BeforeEach
    void migrate() throws SQLException {
        as("bitcoin_owner", "CREATE TABLE outbox (id int, at timestamptz) PARTITION BY RANGE (at)");
        as("bitcoin_owner", "CREATE TABLE outbox_all PARTITION OF outbox DEFAULT");
        as("bitcoin_owner", "CREATE TABLE private_fact (id int)");
    }

    @AfterEach
    void dropWhatWasMigrated() throws SQLException {
        as("bitcoin_owner", "DROP TABLE outbox, private_fact");
        postgres.server().bootstrap();
    }

    @Test
    void may_run_again_and_again() {
        postgres.server().bootstrap();
        postgres.server().bootstrap();
    }

    @Test
    void the_migrating_role_publishes_its_own_outbox() throws SQLException {
        as("bitcoin_owner", "ALTER PUBLICATION spark_outbox ADD TABLE outbox");

        assertEquals(
                "bitcoin.outbox",
                as(
                        "postgres",
                        "SELECT schemaname || '.' || tablename FROM pg_publication_tables"
                                + " WHERE pubname = 'spark_outbox' AND schemaname = 'bitcoin'"));
    }

    @Test
    void from_its_second_start_no_service_can_stop_the_publication() throws SQLException {
        as("bitcoin_owner", "ALTER PUBLICATION spark_outbox ADD TABLE outbox");
        postgres.server().bootstrap();

        assertDenied("bitcoin_owner", "ALTER PUBLICATION spark_outbox DROP TABLE outbox");
        assertDenied("bitcoin_owner", "DROP PUBLICATION spark_outbox");
    }

    @Test
    void an_outbox_that_fell_out_of_the_publication_is_published_again() throws SQLException {
        as("postgres", "DROP PUBLICATION spark_outbox");
        postgres.server().bootstrap();

        assertEquals(
                "outbox", as("postgres", "SELECT tablename FROM pg_publication_tables WHERE schemaname = 'bitcoin'"));
    }

    @Test
    void no_service_enters_the_databases_of_the_cluster_itself() {
        for (String database : new String[] {"postgres", "template1", "keycloak"}) {
            String url = postgres.jdbcUrl().replace("/satoshi", "/" + database);
            SQLException refused = assertThrows(
                    SQLException.class, () -> DriverManager.getConnection(url, "bitcoin_runtime", postgres.password())
                            .close());
            assertEquals(PERMISSION_DENIED, refused.getSQLState());
        }
    }

    @Test
    void the_runtime_role_works_in_its_own_schema_and_makes_no_tables() throws SQLException {
        as("bitcoin_runtime", "INSERT INTO private_fact VALUES (1)");
        assertEquals("1", as("bitcoin_runtime", "SELECT count(*) FROM private_fact"));

        assertDenied("bitcoin_runtime", "CREATE TABLE mine (id int)");
        assertDenied("bitcoin_runtime", "CREATE TABLE public.mine (id int)");
        assertDenied("bitcoin_runtime", "CREATE TEMPORARY TABLE mine (id int)");
    }

    @Test
    void nobody_reads_another_schema() {
        assertDenied("crowdfunding_runtime", "SELECT * FROM bitcoin.private_fact");
        assertDenied("crowdfunding_owner", "SELECT * FROM bitcoin.private_fact");
    }

    @Test
    void the_connector_reads_outboxes_only() throws SQLException {
        assertDenied("spark_connect", "SELECT * FROM bitcoin.outbox");
        postgres.server().bootstrap();
        as("spark_connect", "SELECT * FROM bitcoin.outbox");
        as("spark_connect", "INSERT INTO cdc.cdc_heartbeat VALUES (now())");
        assertDenied("spark_connect", "SELECT * FROM bitcoin.private_fact");
        assertDenied("spark_connect", "DELETE FROM bitcoin.outbox");
    }

    @Test
    void the_verifying_role_reads_all_and_writes_nothing() throws SQLException {
        assertEquals("0", as("spark_verify", "SELECT count(*) FROM bitcoin.private_fact"));
        assertDenied("spark_verify", "BEGIN READ WRITE; INSERT INTO bitcoin.outbox VALUES (1)");
    }

    @Test
    void keycloak_and_the_suite_do_not_enter_each_other() {
        SQLException refused = assertThrows(SQLException.class, () -> as("keycloak", "SELECT 1"));
        assertEquals(PERMISSION_DENIED, refused.getSQLState());
    }

    @Test
    void a_service_that_was_cut_off_from_its_data_stays_so_over_a_start() throws SQLException {
        as("postgres", "ALTER ROLE dashboard_runtime NOLOGIN");
        postgres.server().bootstrap();
        assertEquals("f", as("postgres", "SELECT rolcanlogin FROM pg_roles WHERE rolname = 'dashboard_runtime'"));
        as("postgres", "ALTER ROLE dashboard_runtime LOGIN");
    }

    @Test
    void the_slot_is_there_before_any_outbox() throws SQLException {
        assertEquals(
                "pgoutput", as("postgres", "SELECT plugin FROM pg_replication_slots WHERE slot_name='spark_outbox'"));
        assertEquals("on", as("postgres", "SHOW fsync"));
    }

    private void assertDenied(String role, String sql) {
        SQLException refused = assertThrows(SQLException.class, () -> as(role, sql));
        assertEquals(PERMISSION_DENIED, refused.getSQLState(), refused.getMessage());
    }

    private String as(String role, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl(), role, postgres.password());
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            if (!rows) {
                return null;
            }
            ResultSet result = statement.getResultSet();
            return result.next() ? result.getString(1) : null;
        }
    }
}
