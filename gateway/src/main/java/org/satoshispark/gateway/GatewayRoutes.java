package org.satoshispark.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** One origin: each upstream keeps its own prefix, so nothing is rewritten (DESIGN.md 8). */
@ApplicationScoped
public class GatewayRoutes {
    private static final int BEFORE_STATIC_FILES = -100;
    private static final int CONNECT_TIMEOUT_MS = 2_000;
    private static final int CONNECTIONS_PER_UPSTREAM = 256;

    void register(@Observes Router router, Vertx vertx, GatewayConfig config) {
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_TIMEOUT_MS)
                .setMaxPoolSize(CONNECTIONS_PER_UPSTREAM)
                .setKeepAlive(true));
        RequestBody body =
                new RequestBody(config.gateway().maxBody(), config.gateway().bodyTimeout());
        config.upstream().forEach((prefix, addresses) -> {
            Instances instances = new Instances(addresses);
            instances.watch(vertx, client);
            router.route("/" + prefix + "/*").order(BEFORE_STATIC_FILES).handler(context -> {
                String path = context.normalizedPath();
                if (isInternal(path, prefix)) {
                    Problem.NOT_FOUND.answer(context);
                    return;
                }
                body.readThen(context, content -> {
                    Attempts attempts = new Attempts(instances, context.request());
                    HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                            .origin(attempts::next)
                            .addInterceptor(new Forwarding(path, content, attempts))
                            .handle(context.request());
                });
            });
        });
        router.route().order(Integer.MAX_VALUE).handler(GatewayRoutes::nothingHere);
    }

    /** Health, metrics and the like of a service are for those who run it, not for its clients. */
    private static boolean isInternal(String path, String prefix) {
        String internal = "/" + prefix + "/q";
        return path.equals(internal) || path.startsWith(internal + "/");
    }

    private static void nothingHere(RoutingContext context) {
        Problem.NOT_FOUND.answer(context);
    }
}
