package org.satoshispark.system.security;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.satoshispark.system.client.Api;
import org.satoshispark.system.client.Api.Answer;

/** Sends one request as somebody and says what is wrong with the answer; no complaint means that the check is there. */
final class Probe {
    private static final Pattern INSIDE =
            Pattern.compile("Exception|\\bat [\\w.$]+\\(|(?:org|io|com|java)\\.[a-z]+\\.[a-z]+\\.");
    private static final Set<String> PROBLEM =
            Set.of("type", "title", "status", "detail", "instance", "errors", "traceId");
    private final Api api;

    Probe(Api api) {
        this.api = api;
    }

    /** @param token null for none at all */
    Answer send(ApiOperation operation, String path, String token, Object body) {
        var headers =
                new ArrayList<>(List.of("Idempotency-Key", UUID.randomUUID().toString()));
        if (token != null) {
            headers.addAll(List.of("Authorization", "Bearer " + token));
        }
        return api.send(operation.method(), path, body, headers.toArray(String[]::new));
    }

    /** A caller whom nobody knows is 401 with a challenge, before anything of the request is looked at. */
    List<String> unknownCaller(ApiOperation operation, String token) {
        var answer = send(operation, operation.nowhere(), token, null);
        var wrong = refused(answer, 401);
        if (!answer.headers()
                .getOrDefault("www-authenticate", List.of(""))
                .getFirst()
                .startsWith("Bearer")) {
            wrong.add("does not say WWW-Authenticate: Bearer");
        }
        return wrong;
    }

    /** A known caller without the right is 403. */
    List<String> withoutRight(ApiOperation operation, String token) {
        return refused(send(operation, operation.nowhere(), token, null), 403);
    }

    /** What is said to be open needs no token: whatever it answers, it is not who asks that is wrong. */
    List<String> stranger(ApiOperation operation) {
        var answer = send(operation, operation.nowhere(), null, null);
        var wrong = tellsNothing(answer);
        if (answer.status() == 401 || answer.status() == 403 || answer.status() >= 500) {
            wrong.add("is said to be open and answers " + answer.status());
        }
        return wrong;
    }

    /** Somebody else's thing looks exactly as one that does not exist. */
    List<String> othersThing(ApiOperation operation, OwnThing thing, String strangersToken) {
        var nowhere = operation.nowhere();
        var there = send(operation, operation.at(thing.id()), strangersToken, thing.body());
        var gone = send(operation, nowhere, strangersToken, thing.body());
        var wrong = refused(there, 404);
        var id = nowhere.substring(
                operation.template().indexOf('{'), operation.template().indexOf('{') + 36);
        if (!text(there.body()).replace(thing.id(), "").equals(text(gone.body()).replace(id, ""))) {
            wrong.add("shows that the thing exists: " + there.body() + " is not " + gone.body());
        }
        if (!there.headers().keySet().equals(gone.headers().keySet())) {
            wrong.add("shows by its headers that the thing exists: "
                    + there.headers().keySet() + " is not " + gone.headers().keySet());
        }
        return wrong;
    }

    private static List<String> refused(Answer answer, int status) {
        var wrong = tellsNothing(answer);
        if (answer.status() != status) {
            wrong.add("answers " + answer.status() + " and not " + status + ": " + answer.body());
        }
        if (!answer.headers()
                        .getOrDefault("content-type", List.of(""))
                        .getFirst()
                        .startsWith("application/problem+json")
                || answer.body().path("status").asInt() != status) {
            wrong.add("is no problem document of " + status + ": " + answer.body());
        }
        return wrong;
    }

    /** Whatever is refused, nothing of the inside is told. */
    private static List<String> tellsNothing(Answer answer) {
        var wrong = new ArrayList<String>();
        if (answer.status() >= 400) {
            if (INSIDE.matcher(text(answer.body())).find()) {
                wrong.add("tells of its inside: " + answer.body());
            }
            answer.body().fieldNames().forEachRemaining(field -> {
                if (!PROBLEM.contains(field)) {
                    wrong.add("says an unknown field " + field + " in a problem");
                }
            });
        }
        return wrong;
    }

    private static String text(JsonNode body) {
        return body.toString();
    }
}
