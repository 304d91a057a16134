package org.satoshispark.accounting.adapter.in;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.satoshispark.kit.rest.Cursor;
import org.satoshispark.kit.rest.Problems;

/** Reads the query parameters of a statement; what cannot be read is 400 and names the parameter. */
final class StatementRequest {
    // Clients' clocks are not ours: a little ahead is now, more is a mistake.
    private static final long SKEW_SECONDS = 60;

    private StatementRequest() {}

    /** Where a page starts: {@code top} is the version whose balance heads the list. */
    record Place(long top, long next) {}

    static Optional<Instant> at(String at, Instant now) {
        if (at == null) {
            return Optional.empty();
        }
        var moment = moment(at);
        if (moment.isAfter(now.plusSeconds(SKEW_SECONDS))) {
            throw Problems.field(400, "bad-moment", "at", "must not be in the future");
        }
        return Optional.of(moment.isBefore(Instant.EPOCH) ? Instant.EPOCH : moment);
    }

    private static Instant moment(String at) {
        try {
            return OffsetDateTime.parse(at).toInstant();
        } catch (DateTimeException malformed) {
            throw Problems.field(400, "bad-moment", "at", "must be a moment like 2026-11-21T12:00:00Z");
        }
    }

    /** @param newest the account's version: no cursor of ours points beyond it */
    static Optional<Place> cursor(String cursor, long newest) {
        if (cursor == null) {
            return Optional.empty();
        }
        var parts = Cursor.read(cursor, 2);
        try {
            var place = new Place(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
            if (place.next() >= 1 && place.next() <= place.top() && place.top() <= newest) {
                return Optional.of(place);
            }
        } catch (NumberFormatException notOurs) {
            // Falls through: every malformed cursor gets the same answer.
        }
        throw Problems.field(400, "bad-cursor", "cursor", "is not one that this list gave out");
    }
}
