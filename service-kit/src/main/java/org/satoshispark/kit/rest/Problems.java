package org.satoshispark.kit.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/** RFC 9457 answers, all of one shape: type, title, status, detail and the fields that were wrong. */
public final class Problems {
    private static final int UNAVAILABLE = 503;
    private static final int RETRY_AFTER_SECONDS = 2;

    private Problems() {}

    /** @param code stable kebab-case name of the reason, for programs */
    public static HttpProblem of(int status, String code, String detail) {
        return builder(status, code, detail).build();
    }

    /** A problem with one field of the request. */
    public static HttpProblem field(int status, String code, String field, String why) {
        return fields(status, code, List.of(new FieldError(field, why)));
    }

    /** A problem with several fields; {@code detail} names them all. */
    public static HttpProblem fields(int status, String code, List<FieldError> errors) {
        var detail = errors.stream()
                .map(error -> error.field() + " " + error.message())
                .collect(Collectors.joining("; "));
        return builder(status, code, detail).with("errors", errors).build();
    }

    /** Also what somebody else's object looks like. */
    public static HttpProblem notFound(String what) {
        return of(404, "not-found", what + " does not exist");
    }

    /** 429 for who asks too often. */
    public static HttpProblem tooMany(String code, String detail, long retryAfterSeconds) {
        return builder(429, code, detail)
                .withHeader("Retry-After", retryAfterSeconds)
                .build();
    }

    static HttpProblem.Builder builder(int status, String code, String detail) {
        var problem = HttpProblem.builder()
                .withType(URI.create("urn:satoshispark:problem:" + code))
                .withTitle(code.replace('-', ' '))
                .withStatus(status)
                .withDetail(detail);
        return status == UNAVAILABLE ? problem.withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS) : problem;
    }
}
