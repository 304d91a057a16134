package org.satoshispark.localstack.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.satoshispark.localstack.SparkContext;

/** Login roles and databases of the cluster: made when absent, passwords set anew at each start. */
final class DatabaseRoles {
    private final Connection cluster;
    private final RolePasswords passwords;

    DatabaseRoles(Connection cluster, RolePasswords passwords) {
        this.cluster = cluster;
        this.passwords = passwords;
    }

    void ensureAll() throws SQLException {
        ensure("spark_publisher", "NOLOGIN");
        ensureLogin("spark_connect", "REPLICATION");
        ensureLogin("spark_verify", "");
        ensureLogin("keycloak", "");
        for (SparkContext context : SparkContext.values()) {
            ensureLogin(context.id() + "_owner", "");
            ensureLogin(context.id() + "_runtime", "");
        }
    }

    void ensureDatabase(String name, String owner) throws SQLException {
        if (!exists("SELECT FROM pg_database WHERE datname = ?", name)) {
            execute("CREATE DATABASE " + name + " OWNER " + owner);
        }
        execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
    }

    private void ensureLogin(String role, String attributes) throws SQLException {
        String password = passwords.of(role);
        if (!password.matches("[A-Za-z0-9]+")) {
            throw new IllegalArgumentException("The password of " + role + " may hold letters and digits only");
        }
        ensure(role, "LOGIN " + attributes);
        execute("ALTER ROLE " + role + " PASSWORD '" + password + "'");
    }

    /** A role that is there keeps its attributes: one that was cut off from its data stays so over a restart. */
    private void ensure(String role, String attributes) throws SQLException {
        if (!exists("SELECT FROM pg_roles WHERE rolname = ?", role)) {
            execute("CREATE ROLE " + role + " " + attributes);
        }
    }

    private boolean exists(String query, String name) throws SQLException {
        try (PreparedStatement statement = cluster.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = cluster.createStatement()) {
            statement.execute(sql);
        }
    }
}
