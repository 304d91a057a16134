package org.satoshispark.localstack.postgres;

/** Where the password of a database role comes from; only letters and digits, so that it needs no quoting anywhere. */
@FunctionalInterface
public interface RolePasswords {
    /** The superuser that bootstraps the cluster; no service ever gets its password. */
    String SUPERUSER = "postgres";

    String of(String role);
}
