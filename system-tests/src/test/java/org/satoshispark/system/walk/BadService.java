package org.satoshispark.system.walk;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;

/** A gateway with just enough behind it to let people in, and one service that breaks a promise at each address. */
final class BadService implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);

    BadService() throws IOException {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        var id = UUID.randomUUID().toString();
        switch (exchange.getRequestURI().getPath()) {
            case "/dashboard/v1/openapi" -> send(exchange, 200, "application/json", BadDescription.JSON);
            case "/auth/v1/registrations" -> json(exchange, 201, Map.of("accountId", id));
            case "/auth/v1/tokens" -> json(exchange, 200, Map.of("accessToken", "x"));
            case "/bitcoin/v1/deposits" -> json(exchange, 201, Map.of("paymentRequest", "ln"));
            case "/simulator/v1/payments" -> json(exchange, 200, Map.of());
            case "/accounting/v1/accounts/me" -> json(exchange, 200, Map.of("availableMsat", Long.MAX_VALUE));
            case "/crowdfunding/v1/campaigns" -> json(exchange, 201, Map.of("id", id));
            case "/dashboard/v1/crashes" -> problem(exchange, 500, "/dashboard/v1/crashes");
            case "/dashboard/v1/away" -> {
                exchange.getResponseHeaders().set("Retry-After", "1");
                problem(exchange, 503, "/dashboard/v1/away");
            }
            case "/dashboard/v1/plain" -> send(exchange, 404, "text/plain", "there is nothing");
            case "/dashboard/v1/nowhere" -> problem(exchange, 404, null);
            case "/dashboard/v1/chatty" -> json(exchange, 200, Map.of("id", id, "password", "correct-horse-12345678"));
            case "/dashboard/v1/surprising" -> problem(exchange, 409, "/dashboard/v1/surprising");
            case "/dashboard/v1/credulous" -> json(exchange, 200, Map.of("id", id));
            case "/dashboard/v1/forgetful" -> json(exchange, 201, Map.of("id", id));
            default -> problem(exchange, 404, exchange.getRequestURI().getRawPath());
        }
    }

    private static void problem(HttpExchange exchange, int status, String instance) throws IOException {
        var problem = new java.util.HashMap<String, Object>(Map.of(
                "type", "urn:satoshispark:problem:planted", "title", "planted", "status", status, "detail", "x"));
        if (instance != null) {
            problem.put("instance", instance);
        }
        send(exchange, status, "application/problem+json", JSON.writeValueAsString(problem));
    }

    private static void json(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        send(exchange, status, "application/json", JSON.writeValueAsString(body));
    }

    private static void send(HttpExchange exchange, int status, String kind, String text) throws IOException {
        var body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", kind);
        exchange.getResponseHeaders().set("Allow", "GET, POST, OPTIONS, HEAD");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
