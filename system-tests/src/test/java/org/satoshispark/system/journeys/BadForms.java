package org.satoshispark.system.journeys;

import java.util.stream.Stream;

/** What goes wrong before anybody looks at the content: JSON, content type, size, keys, log-in, role. */
final class BadForms {
    private static final int TOO_LARGE = 70_000;

    private BadForms() {}

    static Stream<BadRequest> of(BadInputScene scene) {
        return Stream.of(
                        scene.withBody().stream().flatMap(BadForms::bodies),
                        scene.ofPeople().stream().flatMap(BadForms::callers),
                        scene.withBody().stream().filter(Write::needsKey).flatMap(BadForms::keys),
                        roles(scene))
                .flatMap(requests -> requests);
    }

    private static Stream<BadRequest> bodies(Write write) {
        var good = write.body();
        var unknown = good.replaceFirst("\\{", "{\"nonsense\":1,");
        return Stream.of(
                BadRequest.of("cut off", write, "{", 400, "body"),
                BadRequest.of("no JSON", write, "nope", 400, "body"),
                BadRequest.of("zero bytes first, as if it were UTF-32", write, "\0\0\0 {}", 400, "body"),
                BadRequest.of("nothing", write, "", 400, ""),
                BadRequest.of("null", write, "null", 400, ""),
                BadRequest.of("a list", write, "[]", 400, ""),
                BadRequest.of("more follows", write, good + " 5", 400, ""),
                BadRequest.of("unknown field", write, unknown, 400, "nonsense"),
                BadRequest.of("plain text", write, good, 415, "").with("Content-Type", "text/plain"),
                BadRequest.of("a form", write, good, 415, "").with("Content-Type", "application/x-www-form-urlencoded"),
                BadRequest.of("too large", write, "{\"x\":\"" + "x".repeat(TOO_LARGE) + "\"}", 413, ""));
    }

    private static Stream<BadRequest> callers(Write write) {
        var request = BadRequest.of("who asks?", write, write.body(), 401, "");
        return Stream.of(
                request.by(null), request.by("rubbish"), request.by("e30.e30.e30"), request.by(forged(write.token())));
    }

    /** Another signature. */
    private static String forged(String token) {
        return token.substring(0, token.lastIndexOf('.')) + "." + "A".repeat(342);
    }

    private static Stream<BadRequest> keys(Write write) {
        var request = BadRequest.of("key", write, write.body(), 400, "Idempotency-Key");
        return Stream.of(
                request.withoutHeaders(),
                request.with("Idempotency-Key", "x".repeat(201)),
                request.with("Idempotency-Key", "two words"));
    }

    private static Stream<BadRequest> roles(BadInputScene scene) {
        var hers = scene.alice.token();
        return Stream.of(
                BadRequest.of("no operator", scene.rebuild(), null, 403, "").by(hers),
                BadRequest.read("no operator", "/dashboard/v1/rebuilds/1", hers, 403, ""),
                BadRequest.read("no operator", "/accounting/v1/ledger/verification", hers, 403, ""),
                BadRequest.read("no operator", "/bitcoin/v1/node", hers, 403, ""),
                BadRequest.of(
                        "no operator",
                        new Write("PUT", "/bitcoin/v1/node/acceptance/00", hers, false, null),
                        null,
                        403,
                        ""));
    }
}
