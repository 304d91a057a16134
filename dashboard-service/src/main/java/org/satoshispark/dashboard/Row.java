package org.satoshispark.dashboard;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

/** One row of a read model, or the part of it that some events said. */
public final class Row {
    private final ReadModel model;
    private final UUID id;
    private final Object[] values;

    Row(ReadModel model, UUID id) {
        this.model = model;
        this.id = id;
        this.values = new Object[model.columns().size()];
    }

    public ReadModel model() {
        return model;
    }

    public UUID id() {
        return id;
    }

    /** Says a column's value while the row is being made; null says nothing. */
    Row with(String column, Object value) {
        var index = model.index(column);
        values[index] = model.columns().get(index).type().normal(value);
        return this;
    }

    public Object get(String column) {
        return values[model.index(column)];
    }

    Object value(int column) {
        return values[column];
    }

    /** Takes in what {@code other} says about the same id; the mirror of {@link Column#merged()}. */
    void absorb(Row other) {
        var old = values.clone();
        for (var i = 0; i < values.length; i++) {
            var column = model.columns().get(i);
            var guard = column.guard();
            if (guard == null) {
                values[i] = larger(column.type(), old[i], other.values[i]);
            } else if (newer(old[model.index(guard)], other.values[model.index(guard)])) {
                values[i] = other.values[i];
            }
        }
    }

    private static boolean newer(Object old, Object arriving) {
        return old == null || arriving != null && (Long) arriving > (Long) old;
    }

    private static Object larger(ColumnType type, Object one, Object two) {
        if (one == null || two == null) {
            return one == null ? two : one;
        }
        return type.compare(one, two) >= 0 ? one : two;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Row row && model == row.model && id.equals(row.id) && Arrays.equals(values, row.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, Arrays.hashCode(values));
    }

    @Override
    public String toString() {
        return model + " " + id + " " + Arrays.toString(values);
    }
}
