package org.satoshispark.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** What the gateway itself refuses, as RFC 9457 problem details of the same shape and names as those of the services. */
enum Problem {
    NOT_FOUND(404, "not-found", "There is no such resource."),
    TOO_SLOW(408, "request-timeout", "The request body did not arrive in time."),
    URI_TOO_LONG(414, "uri-too-long", "The path and the query are longer than the gateway accepts."),
    TOO_MANY_REQUESTS(429, "too-many-requests", "Wait for the time that Retry-After says, in seconds."),
    HEADERS_TOO_LARGE(431, "headers-too-large", "The request headers are larger than the gateway accepts."),
    TOO_LARGE(413, "body-too-large", "The request body is larger than the gateway accepts."),
    UPSTREAM_DOWN(503, "unavailable", "The service behind this address does not answer; try again soon.");

    static final String MEDIA_TYPE = "application/problem+json";
    private final int status;
    private final String code;
    private final String detail;

    Problem(int status, String code, String detail) {
        this.status = status;
        this.code = code;
        this.detail = detail;
    }

    int status() {
        return status;
    }

    Buffer body(String path) {
        return new JsonObject()
                .put("type", "urn:satoshispark:problem:" + code)
                .put("title", code.replace('-', ' '))
                .put("status", status)
                .put("detail", detail)
                .put("instance", path)
                .toBuffer();
    }

    void answer(RoutingContext context) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", MEDIA_TYPE)
                .end(body(context.normalizedPath()));
    }
}
