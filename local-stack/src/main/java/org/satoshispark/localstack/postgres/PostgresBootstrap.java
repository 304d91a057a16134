package org.satoshispark.localstack.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.satoshispark.localstack.SparkContext;

/** Databases, roles, schemas, publication and slot; every statement may run again at each start, on any PostgreSQL of ours. */
public final class PostgresBootstrap {
    public static final String DATABASE = "satoshi";
    /** The slot that the connector reads, and the name of the publication as well. */
    public static final String SLOT = "spark_outbox";

    private PostgresBootstrap() {}

    /** A connection to a database of the cluster as its superuser {@link RolePasswords#SUPERUSER}. */
    @FunctionalInterface
    public interface SuperuserLogin {
        Connection to(String database) throws SQLException;
    }

    public static void run(SuperuserLogin superuser, RolePasswords passwords) {
        try (Connection cluster = superuser.to("postgres")) {
            DatabaseRoles roles = new DatabaseRoles(cluster, passwords);
            roles.ensureAll();
            roles.ensureDatabase(DATABASE, RolePasswords.SUPERUSER);
            roles.ensureDatabase("keycloak", "keycloak");
        } catch (SQLException e) {
            throw new IllegalStateException("Bootstrap of the roles failed", e);
        }
        try (Connection satoshi = superuser.to(DATABASE)) {
            ensureSlot(satoshi);
            execute(satoshi, sql("bootstrap.sql"));
            for (SparkContext context : SparkContext.values()) {
                execute(satoshi, sql("context.sql").replace("${context}", context.id()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Bootstrap of the database failed", e);
        }
    }

    /**
     * Before anything writes: what is committed earlier than the slot is never published (messaging.md 3.2). For the same reason
     * a slot that is gone later is not made again here: that would hide the gap. {@code ./satoshi repair outbox} does it.
     */
    private static void ensureSlot(Connection satoshi) throws SQLException {
        execute(
                satoshi,
                "SELECT pg_create_logical_replication_slot('" + SLOT + "', 'pgoutput')"
                        + " WHERE NOT EXISTS (SELECT FROM pg_replication_slots WHERE slot_name = '" + SLOT + "')"
                        + " AND NOT EXISTS (SELECT FROM pg_class WHERE relname = 'outbox' AND relkind IN ('r', 'p'))");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String sql(String name) {
        try (InputStream file = PostgresBootstrap.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
