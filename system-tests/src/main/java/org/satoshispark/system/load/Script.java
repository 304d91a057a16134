package org.satoshispark.system.load;

import java.util.List;
import java.util.Map;

/**
 * What the node does with a withdrawal, and how that must end whoever dies meanwhile.
 *
 * @param feeMsat charged when it ends as paid
 */
public record Script(Map<String, Object> behaviour, String ending, long feeMsat) {
    public static final List<Script> ALL = List.of(
            paid(1_234, 0, "TOLD"),
            failed("NO_ROUTE", 0),
            paid(777, 4, "TOLD"),
            paid(2_000, 3, "LOST"),
            failed("INCORRECT_PAYMENT_DETAILS", 3),
            paid(55, 2, "ALREADY_EXISTS"));

    private static Script paid(long feeMsat, int afterSeconds, String reply) {
        return new Script(
                Map.of("outcome", "SUCCEED", "feeMsat", feeMsat, "afterSeconds", afterSeconds, "reply", reply),
                "paid",
                feeMsat);
    }

    private static Script failed(String reason, int afterSeconds) {
        return new Script(
                Map.of("outcome", "FAIL", "failureReason", reason, "afterSeconds", afterSeconds), "failed", 0);
    }
}
