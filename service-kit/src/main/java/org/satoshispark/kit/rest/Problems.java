package org.satoshispark.kit.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** RFC 9457 answers, all of one shape: type, title, status, detail and the fields that were wrong. */
public final class Problems {
    private Problems() {}

    /** @param code stable kebab-case name of the reason, for programs */
    public static HttpProblem of(int status, String code, String detail) {
        return builder(status, code, detail).build();
    }

    /** A problem with one field of the request. */
    public static HttpProblem field(int status, String code, String field, String why) {
        return builder(status, code, field + " " + why)
                .with("errors", List.of(Map.of("field", field, "message", why)))
                .build();
    }

    /** Also what somebody else's object looks like. */
    public static HttpProblem notFound(String what) {
        return of(404, "not-found", what + " does not exist");
    }

    private static HttpProblem.Builder builder(int status, String code, String detail) {
        return HttpProblem.builder()
                .withType(URI.create("urn:satoshispark:problem:" + code))
                .withTitle(code.replace('-', ' '))
                .withStatus(status)
                .withDetail(detail);
    }
}
