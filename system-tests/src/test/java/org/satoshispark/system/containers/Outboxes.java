package org.satoshispark.system.containers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.satoshispark.kit.Codec;
import org.satoshispark.localstack.SparkContext;
import org.satoshispark.messages.Catalogue;
import org.satoshispark.messages.Message;

/** Facts of services that this journey does not start: rows in their own outboxes, written with their own roles. */
record Outboxes(Ground ground) {
    private static final String INSERT = "insert into outbox (id, topic, msg_key, ce_type, ce_source, ce_subject,"
            + " ce_dataschema, ce_time, ce_partitionkey, ce_aggregateversion, ce_correlationid, ce_causationid,"
            + " traceparent, payload) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    /** The kit's own migration, as the service would run it. */
    void make(SparkContext context) {
        Flyway.configure()
                .dataSource(ground.jdbcUrl(), context.id() + "_owner", ground.password())
                .locations("db/kit")
                .defaultSchema(context.id())
                .createSchemas(false)
                .placeholders(Map.of("runtime", context.id() + "_runtime"))
                .load()
                .migrate();
    }

    void say(Message message) throws SQLException {
        var entry = Catalogue.of(message);
        var runtime = entry.topic().context() + "_runtime";
        try (Connection connection = DriverManager.getConnection(ground.jdbcUrl(), runtime, ground.password());
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            var id = UUID.randomUUID();
            var columns = List.of(
                    id,
                    entry.topic().wireName(),
                    message.key().toString(),
                    entry.type(),
                    entry.source(),
                    message.subject().toString(),
                    entry.dataSchema(),
                    OffsetDateTime.now(ZoneOffset.UTC),
                    message.key().toString(),
                    Long.toString(message.aggregateVersion()),
                    message.subject().toString(),
                    id.toString(),
                    TRACE,
                    Codec.write(message));
            for (int column = 0; column < columns.size(); column++) {
                insert.setObject(column + 1, columns.get(column));
            }
            insert.executeUpdate();
        }
    }
}
