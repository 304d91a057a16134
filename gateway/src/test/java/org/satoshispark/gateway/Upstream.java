package org.satoshispark.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerResponse;
import java.net.ServerSocket;
import java.util.Map;

/** A real HTTP server that says back what reached it; beside it an address where nobody listens. */
public class Upstream implements QuarkusTestResourceLifecycleManager {
    private Vertx vertx;

    @Override
    public Map<String, String> start() {
        vertx = Vertx.vertx();
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> {
                    HttpServerResponse response = request.response();
                    response.putHeader("Upstream-Uri", request.uri());
                    response.putHeader("Upstream-Body-Length", Integer.toString(body.length()));
                    request.headers().forEach((name, value) -> response.putHeader("Got-" + name, value));
                    response.putHeader("Keep-Alive", "timeout=5");
                    if (request.path().endsWith("/events")) {
                        response.putHeader("Content-Type", "text/event-stream").setChunked(true);
                        response.write("data: first\n\n");
                    } else if (request.path().endsWith("/same")) {
                        response.setStatusCode(304).end();
                    } else {
                        response.setStatusCode(request.path().endsWith("/refused") ? 409 : 200);
                        response.end(body);
                    }
                }))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return Map.of(
                "spark.upstream.auth", "127.0.0.1:" + server.actualPort(),
                "spark.upstream.bitcoin", "127.0.0.1:" + freePort());
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
