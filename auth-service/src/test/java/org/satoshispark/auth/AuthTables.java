package org.satoshispark.auth;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.satoshispark.localstack.postgres.TestPostgres;

/** The service's tables as its owner sees them, for what a test must arrange or look up. */
final class AuthTables {
    private AuthTables() {}

    /** State of the registration that was asked with a key. */
    static String status(String key) {
        return one("select status from registration where request_key = ?", key);
    }

    static String accountId(String username) {
        return one("select account_id::text from registration where username = ? and status = 'ACTIVE'", username);
    }

    /** How often AccountRegistered was said of an account. */
    static int saidOf(String accountId) {
        return Integer.parseInt(one(
                "select count(*)::text from outbox where ce_type = 'org.satoshispark.auth.account-registered.v1'"
                        + " and topic = 'satoshi.auth.account.v1' and ce_aggregateversion = '1' and ce_subject = ?",
                accountId));
    }

    /** Makes all registrations of a name due for healing. */
    static void makeDue(String username) {
        one(
                "update registration set check_at = now() - interval '1 second' where username = ?"
                        + " and check_at is not null returning id::text",
                username);
    }

    /** The account is forgotten again: as if the process had died right before that commit. */
    static void undoCompletion(String username) {
        one("delete from outbox where ce_subject = ? returning id::text", accountId(username));
        one(
                "update registration set status = 'PENDING', account_id = null, registered_at = null, check_at = now()"
                        + " where username = ? and status = 'ACTIVE' returning id::text",
                username);
    }

    private static String one(String sql, String parameter) {
        var postgres = TestPostgres.start();
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), "auth_owner", postgres.password());
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
