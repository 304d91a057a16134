package org.satoshispark.dashboard;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.UUID;
import org.satoshispark.kit.rest.Problems;

/** Query parameters and headers as texts, read strictly: whatever is malformed is 400 and names the field. */
final class Parameters {
    private static final int LONGEST_PAGE = 100;

    private Parameters() {}

    static UUID uuid(String field, String text) {
        try {
            var read = UUID.fromString(text);
            if (read.toString().equalsIgnoreCase(text)) {
                return read;
            }
        } catch (IllegalArgumentException malformed) {
            // Falls through: UUID.fromString also takes shortened forms, which get the same answer.
        }
        throw bad(field, "must be a UUID");
    }

    /** 1..100 */
    static int limit(String text) {
        try {
            var limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= LONGEST_PAGE) {
                return limit;
            }
        } catch (NumberFormatException malformed) {
            // Falls through: too large for an int is too large.
        }
        throw bad("limit", "must be 1.." + LONGEST_PAGE);
    }

    /** A place in a feed: 0 is before its first entry. */
    static long position(String field, String text) {
        if (text.matches("0|[1-9][0-9]{0,17}")) {
            return Long.parseLong(text);
        }
        throw bad(field, "is not one that was given out");
    }

    /** The kit says the same of a cursor that it cannot read at all. */
    private static HttpProblem bad(String field, String message) {
        return Problems.field(400, field.equals("cursor") ? "bad-cursor" : "bad-parameter", field, message);
    }
}
