package org.satoshispark.simulator.adapter.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.System.Logger;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** The outside world's HTTP API: plain JDK server, JSON in and out, problem+json for every refusal. */
public final class ControlServer implements AutoCloseable {
    private static final Logger LOG = System.getLogger(ControlServer.class.getName());
    private static final int LONGEST_BODY = 64 * 1024;
    private final HttpServer server;
    private final List<Route> routes;

    ControlServer(InetSocketAddress address, List<Route> routes) throws IOException {
        this.routes = routes;
        this.server = HttpServer.create(address, 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Response response;
            try {
                response = answer(exchange);
            } catch (Problem problem) {
                response = new Response(problem.status(), problem.document());
            } catch (RuntimeException e) {
                LOG.log(Logger.Level.ERROR, "a bug", e);
                response =
                        new Response(500, Problem.of(500, "Bug", "see the log").document());
            }
            send(exchange, response);
        }
    }

    private Response answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var here = routes.stream()
                .filter(route -> route.path().matcher(path).matches())
                .toList();
        if (here.isEmpty()) {
            throw Problem.notFound("nothing at this path");
        }
        for (var route : here) {
            if (route.method().equals(exchange.getRequestMethod())) {
                var match = route.path().matcher(path);
                var parameter = match.matches() && match.groupCount() > 0 ? match.group(1) : "";
                return route.handler().apply(new Request(parameter, body(exchange)));
            }
        }
        var allowed = here.stream().map(Route::method).collect(Collectors.joining(", "));
        exchange.getResponseHeaders().set("Allow", allowed);
        throw Problem.of(405, "Method not allowed", "allowed: " + allowed);
    }

    private static byte[] body(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            throw Problem.of(413, "Content too large", "at most " + LONGEST_BODY + " bytes");
        }
        return body;
    }

    private static void send(HttpExchange exchange, Response response) throws IOException {
        if (response.body() == null) {
            exchange.sendResponseHeaders(response.status(), -1);
            return;
        }
        var type = response.body() instanceof ProblemDocument ? "application/problem+json" : "application/json";
        var bytes = Json.write(response.body());
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(response.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
