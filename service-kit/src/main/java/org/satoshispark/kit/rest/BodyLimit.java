package org.satoshispark.kit.rest;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says 413 as a problem for a declared length over the limit, before Quarkus' own check says it with no body at all. */
@ApplicationScoped
public class BodyLimit {
    private final MemorySize most;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.most = most;
    }

    void register(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1).handler(this::check);
    }

    private void check(RoutingContext context) {
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        var tooLarge =
                length != null && length.matches("\\d+") && new BigInteger(length).compareTo(most.asBigInteger()) > 0;
        if (tooLarge) {
            refuse(context);
        } else {
            context.next();
        }
    }

    /** The connection ends with the answer, so that nobody has to read the rest. */
    private static void refuse(RoutingContext context) {
        var problem = Problems.field(413, "body-too-large", "body", "is larger than this service accepts");
        var body = new JsonObject()
                .put("type", problem.getType().toString())
                .put("title", problem.getTitle())
                .put("status", problem.getStatusCode())
                .put("detail", problem.getDetail())
                .put("instance", context.normalizedPath())
                .put(
                        "errors",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("field", "body")
                                        .put("message", "is larger than this service accepts")));
        context.response()
                .setStatusCode(problem.getStatusCode())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONNECTION, "close")
                .endHandler(end -> context.request().connection().close())
                .end(body.toBuffer());
    }
}
