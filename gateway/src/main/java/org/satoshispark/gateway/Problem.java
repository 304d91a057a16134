package org.satoshispark.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** What the gateway itself refuses, as RFC 9457 problem details of the same shape and names as those of the services. */
enum Problem {
    NOT_HTTP(400, "not-http", "HTTP/1.1 wants an address that begins with / and exactly one Host."),
    BAD_ADDRESS(400, "bad-address", "The address has characters or % signs that must be percent-encoded."),
    NOT_FOUND(404, "not-found", "There is no such resource."),
    TOO_SLOW(408, "request-timeout", "The request body did not arrive in time."),
    URI_TOO_LONG(414, "uri-too-long", "The path and the query are longer than the gateway accepts."),
    TOO_MANY_REQUESTS(429, "too-many-requests", "Wait for the time that Retry-After says, in seconds."),
    HEADERS_TOO_LARGE(431, "headers-too-large", "The request headers are larger than the gateway accepts."),
    TOO_LARGE(413, "body-too-large", "The request body is larger than the gateway accepts."),
    UNKNOWN_CODING(501, "unknown-transfer-coding", "The body may come as chunked, or with Content-Length."),
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
                .end(body(instance(context)));
    }

    /** The path that was asked for, as far as it is one: what {@code instance} names is an address (RFC 9457). */
    private static String instance(RoutingContext context) {
        return Address.isWritten(context.request().path()) ? context.normalizedPath() : "/";
    }
}
