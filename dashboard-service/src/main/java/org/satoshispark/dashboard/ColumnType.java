package org.satoshispark.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
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

    /** Which of two normal values is larger, by PostgreSQL's order: Java's own differs for ids (signed) and texts (UTF-16). */
    @SuppressWarnings("unchecked")
    int compare(Object one, Object two) {
        return switch (this) {
            case ID -> Arrays.compareUnsigned(halves((UUID) one), halves((UUID) two));
            case TEXT -> Arrays.compareUnsigned(((String) one).getBytes(UTF_8), ((String) two).getBytes(UTF_8));
            case NUMBER, TIME, FLAG -> ((Comparable<Object>) one).compareTo(two);
        };
    }

    /** So that the order of texts is that of {@link #compare} whatever the locale of the server. */
    String collation() {
        return this == TEXT ? " collate \"C\"" : "";
    }

    private static long[] halves(UUID id) {
        return new long[] {id.getMostSignificantBits(), id.getLeastSignificantBits()};
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
