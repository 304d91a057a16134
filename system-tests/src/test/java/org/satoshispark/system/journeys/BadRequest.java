package org.satoshispark.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.satoshispark.system.client.Api.Answer;

/**
 * A request that must be refused, and how.
 *
 * @param token of who asks, null for nobody
 * @param body  as it goes over the wire, null for none
 * @param field that the problem must name, empty when none is to blame
 */
record BadRequest(
        String why,
        String method,
        String path,
        String token,
        String body,
        List<String> headers,
        int status,
        String field) {

    static BadRequest of(String why, Write write, String body, int status, String field) {
        return new BadRequest(
                why,
                write.method(),
                write.path(),
                write.token(),
                body,
                List.of("Idempotency-Key", UUID.randomUUID().toString()),
                status,
                field);
    }

    static BadRequest read(String why, String path, String token, int status, String field) {
        return new BadRequest(why, "GET", path, token, null, List.of(), status, field);
    }

    BadRequest with(String name, String value) {
        var all = new ArrayList<>(headers);
        all.addAll(List.of(name, value));
        return new BadRequest(why, method, path, token, body, all, status, field);
    }

    BadRequest withoutHeaders() {
        return new BadRequest(why, method, path, token, body, List.of(), status, field);
    }

    BadRequest by(String other) {
        return new BadRequest(why, method, path, other, body, headers, status, field);
    }

    /** Sends it and holds the answer to what was promised. */
    void isRefused() {
        var all = new ArrayList<>(headers);
        if (token != null) {
            all.addAll(List.of("Authorization", "Bearer " + token));
        }
        var answer = RunningSuite.api().send(method, path, body, all.toArray(String[]::new));
        assertEquals(status, answer.status(), () -> "answer " + answer.body());
        assertTrue(isProblem(answer), () -> "no problem+json: " + answer);
        assertEquals(status, answer.body().path("status").asInt(), () -> "answer " + answer.body());
        assertTrue(
                field.isEmpty() || fields(answer).stream().anyMatch(named -> named.endsWith(field)),
                () -> "names " + fields(answer) + " and not " + field + ": " + answer.body());
    }

    private static boolean isProblem(Answer answer) {
        return answer.headers().getOrDefault("content-type", List.of()).stream()
                .anyMatch(type -> type.startsWith("application/problem+json"));
    }

    private static List<String> fields(Answer answer) {
        var named = new ArrayList<String>();
        for (var list : List.of("errors", "violations")) {
            StreamSupport.stream(answer.body().path(list).spliterator(), false)
                    .map((JsonNode one) -> one.path("field").asText())
                    .forEach(named::add);
        }
        return named;
    }

    @Override
    public String toString() {
        var short_ = body == null || body.length() < 100 ? body : body.substring(0, 100) + "…";
        return why + ": " + method + " " + path + " " + short_ + " → " + status + " " + field;
    }
}
