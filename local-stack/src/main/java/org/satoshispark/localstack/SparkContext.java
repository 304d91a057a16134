package org.satoshispark.localstack;

import java.util.Locale;

/** The five bounded contexts; each has a service, a schema, two database roles and its own topics (DESIGN.md 2, 4). */
public enum SparkContext {
    AUTH,
    ACCOUNTING,
    CROWDFUNDING,
    BITCOIN,
    DASHBOARD;

    /** Name as it stands in paths, schemas, roles and topics. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
