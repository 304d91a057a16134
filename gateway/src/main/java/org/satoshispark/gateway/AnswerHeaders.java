package org.satoshispark.gateway;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/** What every answer tells browsers, whoever made it (OWASP secure headers); what a service says itself is kept. */
@ApplicationScoped
public class AnswerHeaders {
    static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Content-Security-Policy",
                    "default-src 'self'; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none';"
                            + " form-action 'none'; frame-ancestors 'none'");

    void register(@Observes Router router) {
        router.route().order(Entrance.FIRST - 1).handler(AnswerHeaders::prepare).failureHandler(AnswerHeaders::prepare);
    }

    private static void prepare(RoutingContext context) {
        context.addHeadersEndHandler(end -> complete(context));
        context.next();
    }

    private static void complete(RoutingContext context) {
        MultiMap headers = context.response().headers();
        ALWAYS.forEach((name, value) -> putIfAbsent(headers, name, value));
        if ("https".equals(context.request().scheme())) {
            putIfAbsent(headers, "Strict-Transport-Security", "max-age=31536000");
        }
        // What is told to somebody stays on no disk, but where a client may ask again whether it is still true.
        if (context.request().headers().contains("Authorization")) {
            putIfAbsent(headers, "Cache-Control", headers.contains("ETag") ? "private, no-cache" : "no-store");
        }
    }

    private static void putIfAbsent(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
