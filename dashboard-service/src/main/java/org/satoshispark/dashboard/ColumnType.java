package org.satoshispark.dashboard;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** What a column of a read model holds, in memory and as a database array. */
public enum ColumnType {
    ID("uuid"),
    /** Whole numbers: amounts in msat, counts, versions, ranks. */
    NUMBER("bigint"),
    TEXT("text"),
    /** Microseconds, which is what PostgreSQL keeps. */
    TIME("timestamptz"),
    FLAG("boolean");

    private final String sql;

    ColumnType(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    /** The one form in which two values may be compared, whether an event, Vert.x or JDBC gave it; null stays null. */
    Object normal(Object value) {
        return switch (value) {
            case null -> null;
            case Number number -> number.longValue();
            case Instant instant -> instant.truncatedTo(ChronoUnit.MICROS);
            case OffsetDateTime time -> time.toInstant().truncatedTo(ChronoUnit.MICROS);
            case Date timestamp -> timestamp.toInstant().truncatedTo(ChronoUnit.MICROS);
            default -> value;
        };
    }

    Object[] array(List<Object> values) {
        return switch (this) {
            case ID -> values.toArray(UUID[]::new);
            case NUMBER -> values.toArray(Long[]::new);
            case TEXT -> values.toArray(String[]::new);
            case TIME -> values.stream().map(ColumnType::offset).toArray(OffsetDateTime[]::new);
            case FLAG -> values.toArray(Boolean[]::new);
        };
    }

    private static OffsetDateTime offset(Object instant) {
        return instant == null ? null : ((Instant) instant).atOffset(ZoneOffset.UTC);
    }
}
