package org.satoshispark.localstack.connect;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.satoshispark.localstack.postgres.TestPostgres;

/** The outbox of one context as the services' migrations make it (messaging.md 1.2). */
final class OutboxTable {
    private static final String DEFINITION = """
            CREATE TABLE outbox (
              id uuid NOT NULL, topic text NOT NULL, msg_key text NOT NULL, ce_type text NOT NULL,
              ce_source text NOT NULL, ce_subject text NOT NULL, ce_dataschema text NOT NULL,
              ce_time timestamptz NOT NULL, ce_partitionkey text NOT NULL, ce_aggregateversion text NOT NULL,
              ce_correlationid text NOT NULL, ce_causationid text NOT NULL, traceparent text NOT NULL,
              ce_specversion text NOT NULL, content_type text NOT NULL, payload text NOT NULL,
              created_at timestamptz NOT NULL, PRIMARY KEY (id, created_at)
            ) PARTITION BY RANGE (created_at);
            CREATE TABLE outbox_all PARTITION OF outbox DEFAULT;
            ALTER PUBLICATION spark_outbox ADD TABLE outbox;
            """;
    private final TestPostgres postgres = TestPostgres.start();
    private final String context;

    OutboxTable(String context) {
        this.context = context;
    }

    void create() throws SQLException {
        execute(DEFINITION);
    }

    void insert(String topic, String payload, String id, String version) throws SQLException {
        execute("INSERT INTO outbox VALUES ('" + id + "', '" + topic + "', 'campaign-1',"
                + "'org.satoshispark.accounting.transfer-succeeded.v1', '/spark/accounting', 'donation-1',"
                + "'https://satoshispark.org/schemas/transfer-succeeded/1.0.0',"
                + "'2026-11-21 11:11:12.123456+01', 'campaign-1', '" + version + "', 'saga-1', 'cause-1',"
                + "'00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', '1.0', 'application/json',"
                + "'" + payload + "', now())");
    }

    private void execute(String sql) throws SQLException {
        try (Connection owner =
                        DriverManager.getConnection(postgres.jdbcUrl(), context + "_owner", postgres.password());
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
