package org.satoshispark.auth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** Keycloak's endpoints with faults that a real one does not show on demand. What is right is tested with the real one. */
final class FakeKeycloak {
    private static final FakeKeycloak SHARED = new FakeKeycloak();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonNode> users = new ConcurrentHashMap<>();
    private final HttpServer server;
    volatile Fault fault = Fault.NONE;

    /** How it misbehaves. */
    enum Fault {
        NONE,
        /** 500 to everything, and nothing is done. */
        DOWN,
        /** The user is made, the answer is 500. */
        FAILS_AFTER_CREATING,
        /** The user is made, the answer never comes. */
        SILENT_AFTER_CREATING,
        /** 409 for the e-mail address. */
        EMAIL_EXISTS,
        /** 400 by a rule of its own. */
        REFUSES_EMAIL,
        /** 400 by a rule for passwords, which it tells in another way. */
        REFUSES_PASSWORD,
        /** 400 that refuses nobody: its database failed. */
        FAILS_AS_IF_REFUSED,
        /** The client secret is wrong. */
        WRONG_CLIENT
    }

    private FakeKeycloak() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    static FakeKeycloak shared() {
        return SHARED;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    boolean has(String username) {
        return users.containsKey(username);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (fault == Fault.DOWN) {
            send(exchange, 500, "{}");
        } else if (path.endsWith("/users") && exchange.getRequestMethod().equals("POST")) {
            create(exchange, JSON.readTree(body));
        } else if (path.endsWith("/users")) {
            var name = exchange.getRequestURI().getQuery().replaceAll(".*username=([^&]*).*", "$1");
            send(exchange, 200, users.containsKey(name) ? "[" + users.get(name) + "]" : "[]");
        } else if (body.contains("client_credentials")) {
            send(exchange, 200, "{\"access_token\":\"service\",\"expires_in\":300,\"token_type\":\"Bearer\"}");
        } else if (fault == Fault.WRONG_CLIENT) {
            send(exchange, 401, "{\"error\":\"unauthorized_client\"}");
        } else {
            token(exchange, body.replaceAll(".*username=([^&]*).*", "$1"));
        }
    }

    private void create(HttpExchange exchange, JsonNode user) throws IOException {
        var name = user.path("username").asText();
        if (fault == Fault.REFUSES_EMAIL) {
            send(exchange, 400, "{\"field\":\"email\",\"errorMessage\":\"error-invalid-email\"}");
            return;
        }
        if (fault == Fault.REFUSES_PASSWORD) {
            send(exchange, 400, "{\"error\":\"invalidPasswordMinLengthMessage\",\"error_description\":\"too short\"}");
            return;
        }
        if (fault == Fault.FAILS_AS_IF_REFUSED) {
            send(exchange, 400, "{\"errorMessage\":\"Could not create user\"}");
            return;
        }
        if (fault == Fault.EMAIL_EXISTS) {
            send(exchange, 409, "{\"errorMessage\":\"User exists with same email\"}");
            return;
        }
        var id = UUID.randomUUID();
        var before = users.putIfAbsent(
                name, ((com.fasterxml.jackson.databind.node.ObjectNode) user).put("id", id.toString()));
        if (fault == Fault.FAILS_AFTER_CREATING) {
            send(exchange, 500, "{}");
        } else if (fault == Fault.SILENT_AFTER_CREATING) {
            return;
        } else if (before != null) {
            send(exchange, 409, "{\"errorMessage\":\"User exists with same username\"}");
        } else {
            exchange.getResponseHeaders().add("Location", url() + exchange.getRequestURI() + "/" + id);
            send(exchange, 201, "");
        }
    }

    private void token(HttpExchange exchange, String name) throws IOException {
        if (!users.containsKey(name)) {
            send(exchange, 401, "{\"error\":\"invalid_grant\"}");
            return;
        }
        var claims = "{\"sub\":" + users.get(name).get("id") + ",\"preferred_username\":\"" + name + "\"}";
        var token = "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes()) + ".x";
        send(
                exchange,
                200,
                "{\"access_token\":\"" + token
                        + "\",\"refresh_token\":\"r\",\"expires_in\":300,\"token_type\":\"Bearer\"}");
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
