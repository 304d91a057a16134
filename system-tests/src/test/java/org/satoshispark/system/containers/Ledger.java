package org.satoshispark.system.containers;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/** Accounting's tables, read as the auditor's role {@code spark_verify}. */
record Ledger(Ground ground) {

    long sumOfPostings() throws SQLException {
        return number("select coalesce(sum(amount_msat), 0) from accounting.posting");
    }

    /** @param kind USER or ESCROW */
    long availableMsat(String kind, UUID account) throws SQLException {
        return number("select available_msat from accounting.account where kind = ? and id = ?", kind, account);
    }

    long heldMsat(UUID account) throws SQLException {
        return number("select held_msat from accounting.account where kind = 'USER' and id = ?", account);
    }

    private long number(String query, Object... parameters) throws SQLException {
        try (var connection = DriverManager.getConnection(ground.jdbcUrl(), "spark_verify", ground.password());
                var statement = connection.prepareStatement(query)) {
            for (int place = 0; place < parameters.length; place++) {
                statement.setObject(place + 1, parameters[place]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
