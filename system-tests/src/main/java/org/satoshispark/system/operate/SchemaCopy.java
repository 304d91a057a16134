package org.satoshispark.system.operate;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.postgresql.PGConnection;

/** Replaces the content of all tables and sequences of a schema by that of another cluster, in one transaction. */
final class SchemaCopy {
    private static final int PIPE_BYTES = 1 << 16;
    private final String schema;
    private final Connection from;
    private final Connection to;

    /** @param to in a transaction of the caller, as superuser */
    SchemaCopy(String schema, Connection from, Connection to) {
        this.schema = schema;
        this.from = from;
        this.to = to;
    }

    /** @return rows copied */
    long run() throws SQLException {
        var tables = names(from, "relkind in ('r', 'p') and not relispartition");
        if (!tables.equals(names(to, "relkind in ('r', 'p') and not relispartition"))) {
            throw new IllegalStateException("schema " + schema + " has other tables than it had then: " + tables
                    + "; start the service of that version once, so that it migrates");
        }
        // Foreign keys hold in what is copied, and are not to be asked for table by table.
        execute("set local session_replication_role = replica");
        execute("truncate " + String.join(", ", tables));
        long rows = 0;
        for (var table : tables) {
            rows += copy(table);
        }
        for (var sequence : names(from, "relkind = 'S'")) {
            var state = text(from, "select last_value || ', ' || is_called from " + sequence);
            execute("select setval('" + sequence + "', " + state + ")");
        }
        return rows;
    }

    private long copy(String table) throws SQLException {
        var columns = text(
                from,
                "select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute"
                        + " where attrelid = '" + table + "'::regclass and attnum > 0 and not attisdropped"
                        + " and attgenerated = ''");
        try (var sink = new PipedOutputStream();
                var source = new PipedInputStream(sink, PIPE_BYTES)) {
            var reading = CompletableFuture.runAsync(() -> read(table, columns, sink));
            var rows = to.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " (" + columns + ") from stdin", source);
            reading.join();
            return rows;
        } catch (IOException | CompletionException broken) {
            throw new IllegalStateException("table " + table + " was not copied", broken);
        }
    }

    private void read(String table, String columns, PipedOutputStream sink) {
        try (sink) {
            from.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select " + columns + " from " + table + ") to stdout", sink);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<String> names(Connection database, String which) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select quote_ident(relname) from pg_class where relnamespace = '"
                        + schema + "'::regnamespace and " + which + " order by 1")) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(schema + "." + rows.getString(1));
            }
            return names;
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = to.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
