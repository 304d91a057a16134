package org.satoshispark.system.operate;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.satoshispark.localstack.postgres.PostgresBootstrap;
import org.satoshispark.system.client.Until;

/**
 * The slot's replacement. The new one bears another name until it is complete: a connector that is started too early finds no
 * slot under the old name and fails, instead of publishing newer events before older ones.
 */
final class Slots implements AutoCloseable {
    private static final String NAME = PostgresBootstrap.SLOT;
    private static final String NEXT = NAME + "_next";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private final Connection database;
    private String head;

    /** @param database as superuser, in autocommit */
    Slots(Connection database) {
        this.database = database;
    }

    /** From here on the new slot keeps what is committed; the old one is gone. */
    void begin() throws SQLException {
        drop(NAME);
        drop(NEXT);
        text("select pg_create_logical_replication_slot('" + NEXT + "', 'pgoutput')::text");
    }

    /** For drills: as somebody drops it who should not. */
    void lose() {
        drop(NAME);
    }

    /** What was committed until now will not be read from the new slot. Nobody may be writing to an outbox. */
    void skipWhatIsCommitted() throws SQLException {
        text("select pg_replication_slot_advance('" + NEXT
                + "', greatest(pg_current_wal_flush_lsn(), confirmed_flush_lsn))::text"
                + " from pg_replication_slots where slot_name = '" + NEXT + "'");
    }

    /** Takes the old name. */
    void finish() throws SQLException {
        head = text("select pg_current_wal_flush_lsn()::text");
        text("select pg_copy_logical_replication_slot('" + NEXT + "', '" + NAME + "')::text");
        drop(NEXT);
    }

    /** Whether the connector has published all that was committed when {@link #finish()} was called. */
    boolean isPastHead() {
        try {
            return "true"
                    .equals(text("select coalesce(bool_or(active and confirmed_flush_lsn >= '" + head
                            + "'), false)::text from pg_replication_slots where slot_name = '" + NAME + "'"));
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    /** Its reader may take a moment to go. */
    private void drop(String slot) {
        Until.holds("slot " + slot + " being dropped", PATIENCE, () -> dropped(slot), gone -> gone);
    }

    private boolean dropped(String slot) {
        try {
            text("select pg_terminate_backend(active_pid)::text from pg_replication_slots"
                    + " where active and slot_name = '" + slot + "'");
            text("select pg_drop_replication_slot(slot_name)::text from pg_replication_slots where slot_name = '" + slot
                    + "'");
            return true;
        } catch (SQLException stillRead) {
            if (!"55006".equals(stillRead.getSQLState())) {
                throw new IllegalStateException(stillRead);
            }
            return false;
        }
    }

    private String text(String query) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
