package org.satoshispark.localstack.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Whether what is committed to the outboxes gets out: the slot, the publication, and the sign of life that the connector
 * writes through both every five seconds.
 *
 * @param flows false when somebody must do something
 * @param detail one line for people
 */
public record OutboxFlow(boolean flows, String detail) {
    private static final String REPAIR = "; ./satoshi repair outbox mends it (docs/runbooks/slot-loss.md)";
    private static final int SILENT_AFTER_S = 60;
    private static final String LOOK = """
            SELECT s.slot_name IS NULL,
                   s.wal_status = 'lost',
                   s.active,
                   pg_wal_lsn_diff(pg_current_wal_lsn(), s.confirmed_flush_lsn)::bigint,
                   (SELECT extract(epoch FROM clock_timestamp() - max(ts))::bigint FROM cdc.cdc_heartbeat),
                   (SELECT string_agg(n.nspname || '.outbox', ', ' ORDER BY 1)
                    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                    WHERE c.relname = 'outbox' AND c.relkind IN ('r', 'p')
                      AND NOT EXISTS (SELECT FROM pg_publication_rel r JOIN pg_publication p ON p.oid = r.prpubid
                                      WHERE p.pubname = 'spark_outbox' AND r.prrelid = c.oid)),
                   (SELECT string_agg(slot_name, ', ') FROM pg_replication_slots WHERE slot_name = 'spark_outbox_next')
            FROM (SELECT 1) AS one LEFT JOIN pg_replication_slots s ON s.slot_name = 'spark_outbox'
            """;

    /** @param database as any role that may read {@code cdc.cdc_heartbeat} */
    public static OutboxFlow look(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(LOOK)) {
            row.next();
            return judge(row);
        }
    }

    private static OutboxFlow judge(ResultSet row) throws SQLException {
        String unpublished = row.getString(6);
        if (row.getString(7) != null) {
            return stopped("a repair was interrupted" + REPAIR);
        }
        if (row.getBoolean(1)) {
            return stopped("the replication slot is gone, so no event leaves a service" + REPAIR);
        }
        if (row.getBoolean(2)) {
            return stopped("the replication slot fell too far behind and was given up by PostgreSQL" + REPAIR);
        }
        if (unpublished != null) {
            return stopped("the publication is without " + unpublished + REPAIR);
        }
        String behind = row.getLong(4) / 1024 + " KiB behind";
        if (!row.getBoolean(3)) {
            return stopped("nobody reads the replication slot, " + behind + "; ./satoshi logs connect says why");
        }
        long silent = row.getLong(5);
        if (!row.wasNull() && silent > SILENT_AFTER_S) {
            return stopped("no sign of life came through for " + silent + " s, " + behind
                    + "; ./satoshi logs connect says why");
        }
        return new OutboxFlow(true, behind);
    }

    private static OutboxFlow stopped(String why) {
        return new OutboxFlow(false, why);
    }
}
