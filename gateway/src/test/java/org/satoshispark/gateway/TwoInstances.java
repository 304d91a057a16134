package org.satoshispark.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Three services of two instances: one where one instance is gone, one where one dies with each request that it got. Every
 * instance counts what it did, under /dashboard the dying one tells its count.
 */
public class TwoInstances implements QuarkusTestResourceLifecycleManager {
    private Vertx vertx;
    private final AtomicInteger died = new AtomicInteger();
    private final AtomicInteger lived = new AtomicInteger();

    @Override
    public Map<String, String> start() {
        vertx = Vertx.vertx();
        String good = "127.0.0.1:" + listen(this::answer);
        String dying = "127.0.0.1:" + listen(this::die);
        return Map.of(
                "spark.upstream.accounting", "127.0.0.1:" + Upstream.freePort() + "," + good,
                "spark.upstream.crowdfunding", dying + "," + good,
                "spark.upstream.dashboard", dying);
    }

    private int listen(io.vertx.core.Handler<HttpServerRequest> handler) {
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> handler.handle(request)))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return server.actualPort();
    }

    private void answer(HttpServerRequest request) {
        if (!request.path().startsWith("/q/")) {
            lived.incrementAndGet();
        }
        request.response().end();
    }

    private void die(HttpServerRequest request) {
        if (request.path().equals("/dashboard/done")) {
            request.response().end(died.get() + " " + lived.get());
        } else if (request.path().startsWith("/q/")) {
            request.response().end();
        } else {
            died.incrementAndGet();
            request.connection().close();
        }
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
