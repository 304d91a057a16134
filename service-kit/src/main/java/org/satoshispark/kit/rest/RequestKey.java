package org.satoshispark.kit.rest;

import java.util.regex.Pattern;

/** The {@code Idempotency-Key} header: 1 to 200 visible ASCII characters that the client chose. */
public final class RequestKey {
    private static final Pattern FIT = Pattern.compile("[!-~]{1,200}");

    private RequestKey() {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is absent or unfit */
    public static String required(String header) {
        if (header == null) {
            throw Problems.field(400, "idempotency-key-missing", "Idempotency-Key", "is required");
        }
        if (!FIT.matcher(header).matches()) {
            throw Problems.field(
                    400, "idempotency-key-unfit", "Idempotency-Key", "must be 1 to 200 visible ASCII characters");
        }
        return header;
    }
}
