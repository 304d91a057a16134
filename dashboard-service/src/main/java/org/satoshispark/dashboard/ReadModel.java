package org.satoshispark.dashboard;

import java.util.List;
import java.util.UUID;

/** A table of the dashboard: its name, its key and its columns with their rules of merging. */
public final class ReadModel {
    private final String table;
    private final String key;
    private final List<Column> columns;

    ReadModel(String table, String key, Column... columns) {
        this.table = table;
        this.key = key;
        this.columns = List.of(columns);
    }

    public String table() {
        return table;
    }

    /** The name of the identity column. */
    public String key() {
        return key;
    }

    List<Column> columns() {
        return columns;
    }

    int index(String column) {
        for (var i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException(table + " has no column " + column);
    }

    /** An empty row, to be filled with what one event says. */
    Row row(UUID id) {
        return new Row(this, id);
    }

    /** Every row that answers requests now: key first, then the columns in their order. */
    public String selectLive() {
        return "select " + key + ", " + names() + " from " + table
                + " where generation = (select number from generation where state = 'live')";
    }

    /** A row as {@link #selectLive} gave it, through whatever client. */
    public Row read(Object[] selected) {
        var row = row((UUID) selected[0]);
        for (var i = 0; i < columns.size(); i++) {
            row.with(columns.get(i).name(), selected[i + 1]);
        }
        return row;
    }

    String names() {
        return String.join(", ", columns.stream().map(Column::name).toList());
    }

    @Override
    public String toString() {
        return table;
    }
}
