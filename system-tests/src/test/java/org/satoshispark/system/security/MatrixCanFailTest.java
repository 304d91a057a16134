package org.satoshispark.system.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.satoshispark.system.client.Api;

/** The matrix, shown red: against a service that forgot each check, and green against one that did not. */
class MatrixCanFailTest {
    private static final String GOOD = "{\"status\":%d,\"detail\":\"no\"}";
    private static final String DOCUMENT = """
            {"paths": {
              "/x/v1/things/{id}": {"get": {"security": [{"bearer": ["user"]}]}, "delete": {}},
              "/x/v1/open": {"get": {"security": []}}}}""";

    private HttpServer server;
    private Probe probe;
    private int status;
    private String body = "{}";
    private String challenge = "Bearer";

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var said = body.replace("PATH", exchange.getRequestURI().getPath()).getBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
            exchange.getResponseHeaders().set("WWW-Authenticate", challenge);
            exchange.sendResponseHeaders(status, said.length);
            exchange.getResponseBody().write(said);
            exchange.close();
        });
        server.start();
        probe = new Probe(new Api("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anOperationThatLetsUnknownCallersInIsSeen() throws IOException {
        answers(200, "{}");
        assertFalse(probe.unknownCaller(things(), "forged").isEmpty());
        answers(401, GOOD.formatted(401));
        assertEquals(List.of(), probe.unknownCaller(things(), "forged"));
        challenge = "";
        assertFalse(probe.unknownCaller(things(), "forged").isEmpty());
    }

    @Test
    void anOperationThatForgotTheRoleIsSeen() throws IOException {
        answers(404, GOOD.formatted(404));
        assertFalse(probe.withoutRight(things(), "person").isEmpty());
        answers(403, GOOD.formatted(403));
        assertEquals(List.of(), probe.withoutRight(things(), "person"));
    }

    @Test
    void anotherPersonsThingThatShowsIsSeen() throws IOException {
        var hers = new OwnThing("5f0c7f6e-4a1e-4d43-8f0a-2f4b8f9f2a11", null);
        answers(403, GOOD.formatted(403));
        assertFalse(probe.othersThing(things(), hers, "bob").isEmpty());
        answers(404, "{\"status\":404,\"detail\":\"gone\",\"instance\":\"PATH\"}");
        assertEquals(List.of(), probe.othersThing(things(), hers, "bob"));
    }

    @Test
    void anAnswerThatTellsOfTheInsideIsSeen() throws IOException {
        answers(401, "{\"status\":401,\"detail\":\"at org.example.Thing.show(Thing.java:1)\"}");
        assertFalse(probe.unknownCaller(things(), "forged").isEmpty());
        answers(401, "{\"status\":401,\"stack\":\"x\"}");
        assertFalse(probe.unknownCaller(things(), "forged").isEmpty());
    }

    @Test
    void whatIsSaidToBeOpenAndIsNotIsSeen() throws IOException {
        var open = operations().getLast();
        assertTrue(open.open());
        answers(401, GOOD.formatted(401));
        assertFalse(probe.stranger(open).isEmpty());
    }

    @Test
    void anOperationThatDoesNotSayWhoMayCallItOrWhoseThingsItShowsIsSeen() throws IOException {
        var silent = operations().get(1);
        assertEquals("DELETE /x/v1/things/{id}", silent.name());
        assertFalse(silent.open() || silent.roles().isPresent());
        assertFalse(new Things(Map.of()).knows(silent));
    }

    @Test
    void anOperationThatIsOpenAndThatNobodyMeantToOpenIsSeen() throws IOException {
        assertFalse(Things.mayBeOpen(operations().getLast()));
        assertTrue(Things.mayBeOpen(things()));
    }

    @Test
    void aRouteThatNoDocumentTellsIsSeen() {
        var planted = new ClassFileImporter().importClasses(Forgotten.class);
        assertEquals(Set.of("DELETE /x/v1/secret/all"), Routes.of(planted));
    }

    @Path("/x/v1/secret")
    static class Forgotten {
        @DELETE
        @Path("/all")
        public void everything() {
            throw new UnsupportedOperationException();
        }
    }

    private void answers(int code, String text) {
        status = code;
        body = text;
    }

    private static ApiOperation things() throws IOException {
        return operations().getFirst();
    }

    private static List<ApiOperation> operations() throws IOException {
        return ApiOperation.of(new ObjectMapper().readTree(DOCUMENT));
    }
}
