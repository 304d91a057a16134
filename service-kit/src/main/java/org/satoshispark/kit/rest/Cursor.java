package org.satoshispark.kit.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** An opaque place in a list; what is in it is the list's own affair. */
public final class Cursor {
    private Cursor() {}

    public static String of(Object... parts) {
        var text =
                String.join("|", List.of(parts).stream().map(Object::toString).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is not a cursor of {@code parts} parts */
    public static String[] read(String cursor, int parts) {
        try {
            var read = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", -1);
            if (read.length == parts) {
                return read;
            }
        } catch (IllegalArgumentException notBase64) {
            // Falls through: every malformed cursor gets the same answer.
        }
        throw Problems.field(400, "bad-cursor", "cursor", "is not one that this list gave out");
    }

    /** The id in a cursor that holds nothing else; anything else is 400 like every cursor that this list did not give out. */
    public static UUID readId(String cursor) {
        try {
            return UUID.fromString(read(cursor, 1)[0]);
        } catch (IllegalArgumentException broken) {
            throw Problems.field(400, "bad-cursor", "cursor", "is not one that this list gave out");
        }
    }
}
