package org.satoshispark.gateway;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Refuses, before anything else is done, who asks too often or too much. Vert.x itself cuts off, without a word, what is far
 * beyond these limits (see application.properties).
 */
@ApplicationScoped
public class Entrance {
    /** Before all other routes; see {@link GatewayRoutes}. */
    static final int FIRST = -300;

    private static final int SECOND = -200;
    private final GatewayConfig.Limits limits;
    private final Allowances allowances;

    Entrance(GatewayConfig config, Allowances allowances) {
        this.limits = config.gateway();
        this.allowances = allowances;
    }

    void register(@Observes Router router) {
        router.route().order(SECOND).handler(this::judge);
    }

    private void judge(RoutingContext context) {
        HttpServerRequest request = context.request();
        long wait = allowances.spend(request.remoteAddress().hostAddress());
        if (wait > 0) {
            context.response().putHeader("Retry-After", Long.toString(wait));
            Problem.TOO_MANY_REQUESTS.answer(context);
        } else if (request.uri().length() > limits.maxUri()) {
            Problem.URI_TOO_LONG.answer(context);
        } else if (headerBytes(request) > limits.maxHeaders()) {
            Problem.HEADERS_TOO_LARGE.answer(context);
        } else if (!Address.isWritten(request.uri())) {
            Problem.BAD_ADDRESS.answer(context);
        } else if (request.headers().getAll("Host").size() > 1) {
            Problem.NOT_HTTP.answer(context);
        } else if (isCodedOtherwise(request)) {
            Problem.UNKNOWN_CODING.answer(context);
        } else {
            context.next();
        }
    }

    /** Netty takes any last coding {@code chunked} (RFC 9112, 6.1); the proxy knows no other word and says so with a bare 400. */
    private static boolean isCodedOtherwise(HttpServerRequest request) {
        String coding = request.getHeader("Transfer-Encoding");
        if ("chunked".equalsIgnoreCase(coding)) {
            request.headers().set("Transfer-Encoding", "chunked");
            return false;
        }
        return coding != null;
    }

    private static int headerBytes(HttpServerRequest request) {
        int bytes = 0;
        for (var header : request.headers()) {
            bytes += header.getKey().length() + header.getValue().length() + 4;
        }
        return bytes;
    }
}
