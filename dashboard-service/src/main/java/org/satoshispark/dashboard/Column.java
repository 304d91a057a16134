package org.satoshispark.dashboard;

/**
 * A column and the rule by which two values of it become one. The rule is commutative, associative and idempotent, so a row
 * is the same whatever order its events came in and however often.
 *
 * @param guard the version or rank column whose larger value decides; null when all events that say it say the same
 *     (then null loses, and the larger value wins for want of a better reason)
 */
record Column(String name, ColumnType type, String guard) {

    static Column of(String name, ColumnType type) {
        return new Column(name, type, null);
    }

    static Column guarded(String name, ColumnType type, String guard) {
        return new Column(name, type, guard);
    }

    /** The same rule for {@code on conflict do update}: {@code old} is there, {@code excluded} arrives. */
    String merged() {
        return guard == null
                ? "greatest(old.%1$s, excluded.%1$s)".formatted(name + type.collation())
                : "case when old.%2$s is null or excluded.%2$s > old.%2$s then excluded.%1$s else old.%1$s end"
                        .formatted(name, guard);
    }
}
