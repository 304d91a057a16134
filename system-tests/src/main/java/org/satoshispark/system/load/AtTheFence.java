package org.satoshispark.system.load;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.satoshispark.system.Surroundings;
import org.satoshispark.system.client.Outside;

/**
 * Withdrawals that a crash made the service ask for twice, and that then failed: the first call may still arrive, so their money
 * stays held until the invoice's expiry and ten minutes (lightning.md W9, docs/adr/0018). For a run this is a right end.
 */
final class AtTheFence {
    private final Outside outside;

    AtTheFence(Outside outside) {
        this.outside = outside;
    }

    /** Whether it was asked for twice and the simulated node has nothing under way; false while that cannot be seen. */
    boolean rests(String withdrawalId, String paymentHash) {
        try {
            return wasAskedForTwice(withdrawalId) && hasFailed(paymentHash);
        } catch (UncheckedIOException away) {
            return false;
        }
    }

    private boolean hasFailed(String paymentHash) {
        var books = outside.booked();
        return books.status() == 200
                && books.body()
                        .path("payments")
                        .valueStream()
                        .anyMatch(
                                payment -> payment.path("paymentHash").asText().equals(paymentHash)
                                        && payment.path("status").asText().equals("FAILED"));
    }

    /** Of withdrawals that are not over yet. */
    static boolean wasAskedForTwice(String withdrawalId) {
        try (var database = Surroundings.reader();
                var statement = database.prepareStatement("select asked_again and state = 'UNKNOWN'"
                        + " from bitcoin.withdrawal where id = cast(? as uuid)")) {
            statement.setString(1, withdrawalId);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        } catch (SQLException away) {
            // Somebody is killing the database just now; whoever asks will ask again.
            return false;
        }
    }
}
