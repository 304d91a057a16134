package org.satoshispark.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** What the gateway itself refuses, as RFC 9457 problem details. */
enum Problem {
    NOT_FOUND(404, "Not Found", "There is no such resource."),
    TOO_LARGE(413, "Content Too Large", "The request body is larger than the gateway accepts."),
    UPSTREAM_DOWN(503, "Service Unavailable", "The service behind this address does not answer; try again soon.");

    static final String MEDIA_TYPE = "application/problem+json";
    private final int status;
    private final String title;
    private final String detail;

    Problem(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    int status() {
        return status;
    }

    Buffer body() {
        return new JsonObject()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .toBuffer();
    }

    void answer(RoutingContext context) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", MEDIA_TYPE)
                .end(body());
    }
}
