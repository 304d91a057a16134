package org.satoshispark.system.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.satoshispark.system.Surroundings;
import org.satoshispark.system.lightning.NodeBooks;
import org.satoshispark.system.topics.Topics;

/** All that the checks look at, taken at one moment: one database snapshot of all schemas, the topics, the node's books. */
public final class Evidence implements AutoCloseable {
    private final Connection database;
    private List<Topics.Said> topics;
    private NodeBooks books;

    Evidence() throws SQLException {
        database = Surroundings.reader();
        database.setReadOnly(true);
        database.setAutoCommit(false);
        database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    /** Rows as arrays of columns, all from the same snapshot. */
    public List<Object[]> rows(String sql) {
        try (var statement = database.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<Object[]>();
            var columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                var row = new Object[columns];
                for (int column = 0; column < columns; column++) {
                    row[column] = result.getObject(column + 1);
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException broken) {
            throw new IllegalStateException("cannot read: " + sql, broken);
        }
    }

    /** The same, with the tables of one schema nameable without it. */
    public List<Object[]> rows(String schema, String sql) {
        try (var statement = database.createStatement()) {
            statement.execute("set local search_path to " + schema);
            return rows(sql);
        } catch (SQLException broken) {
            throw new IllegalStateException("cannot look into schema " + schema, broken);
        }
    }

    /** The single number that a query answers. */
    public long number(String sql) {
        return ((Number) rows(sql).getFirst()[0]).longValue();
    }

    /** The whole content of all public topics. */
    public List<Topics.Said> topics() {
        if (topics == null) {
            topics = Topics.all();
        }
        return topics;
    }

    /** Invoices and payments as the node has them. */
    public NodeBooks books() {
        if (books == null) {
            books = NodeBooks.ofTheSuite();
        }
        return books;
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
