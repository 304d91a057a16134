package org.satoshispark.system.journeys;

import java.util.List;
import java.util.stream.Stream;

/** What is no amount of money, wherever one is asked for. */
final class BadAmounts {
    private static final List<String> NEVER = List.of(
            "0",
            "-1",
            "9007199254740992",
            "92233720368547758080",
            "1.5",
            "1.0",
            "1e3",
            "\"5\"",
            "\"\"",
            "\" \"",
            "true",
            "[]",
            "{}");
    private static final List<String> NEEDED = List.of("null");

    private BadAmounts() {}

    static Stream<BadRequest> of(BadInputScene scene) {
        var payment = "\"paymentRequest\":\"" + scene.invoice + "\",";
        return Stream.of(
                        needed(scene.depositing(), "", "amountMsat"),
                        needed(scene.donate(), "", "amountMsat"),
                        needed(scene.open(), "\"title\":\"x\",", "goalMsat"),
                        needed(scene.put(), "\"title\":\"x\",", "goalMsat"),
                        bad(scene.depositing(), "\"amountMsat\":1,", "expirySeconds", NEVER),
                        bad(scene.withdraw(), payment, "amountMsat", NEVER),
                        bad(scene.withdraw(), payment, "maxFeeMsat", NEVER),
                        bad(scene.quote(), payment, "amountMsat", NEVER),
                        bad(scene.quote(), payment, "maxFeeMsat", NEVER))
                .flatMap(requests -> requests);
    }

    private static Stream<BadRequest> needed(Write write, String rest, String field) {
        var missing = "{" + rest.replaceFirst(",$", "") + "}";
        return Stream.concat(
                Stream.of(BadRequest.of("no amount", write, missing, 400, field)),
                Stream.concat(bad(write, rest, field, NEVER), bad(write, rest, field, NEEDED)));
    }

    private static Stream<BadRequest> bad(Write write, String rest, String field, List<String> values) {
        return values.stream()
                .map(value -> BadRequest.of(
                        "amount " + value, write, "{" + rest + "\"" + field + "\":" + value + "}", 400, field));
    }
}
