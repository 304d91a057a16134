package org.satoshispark.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Upstream.class)
class GatewayTest {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource
    URI gateway;

    @Test
    void keeps_path_query_body_and_status() throws Exception {
        var answer = send(request("/auth/v1/refused?a=1&b=%20").POST(BodyPublishers.ofString("{\"a\":1}")));
        assertEquals(409, answer.statusCode());
        assertEquals("/auth/v1/refused?a=1&b=%20", header(answer, "Upstream-Uri"));
        assertEquals("{\"a\":1}", answer.body());
        assertEquals("7", header(answer, "Got-Content-Length"));
    }

    @Test
    void a_client_that_offers_http_2_is_answered_in_http_1() throws Exception {
        try (var offering = HttpClient.newHttpClient()) {
            var answer = offering.send(
                    request("/auth/v1/refused")
                            .timeout(Duration.ofSeconds(30))
                            .POST(BodyPublishers.ofString("{\"a\":1}"))
                            .build(),
                    BodyHandlers.ofString());
            assertEquals(409, answer.statusCode());
            assertEquals("{\"a\":1}", answer.body());
            assertEquals(HttpClient.Version.HTTP_1_1, answer.version());
        }
    }

    @Test
    void says_itself_who_the_client_is() throws Exception {
        var answer = send(request("/auth/v1/me")
                .header("X-Forwarded-For", "1.2.3.4")
                .header("Forwarded", "for=1.2.3.4")
                .header("X-Real-IP", "1.2.3.4")
                .header("TE", "trailers")
                .header("Authorization", "Bearer abc"));
        assertEquals("127.0.0.1", header(answer, "Got-X-Forwarded-For"));
        assertEquals("http", header(answer, "Got-X-Forwarded-Proto"));
        assertEquals(gateway.getAuthority(), header(answer, "Got-X-Forwarded-Host"));
        assertEquals(Integer.toString(gateway.getPort()), header(answer, "Got-X-Forwarded-Port"));
        assertEquals("", header(answer, "Got-Forwarded"));
        assertEquals("", header(answer, "Got-X-Real-IP"));
        assertEquals("", header(answer, "Got-TE"));
        assertEquals("", header(answer, "Keep-Alive"));
        assertEquals("Bearer abc", header(answer, "Got-Authorization"));
    }

    @Test
    void a_service_that_is_down_is_503() throws Exception {
        var answer = send(request("/bitcoin/v1/deposits").POST(BodyPublishers.ofString("{}")));
        assertProblem(503, answer);
        assertEquals("2", header(answer, "Retry-After"));
    }

    @Test
    void a_body_that_says_it_is_too_large_is_413() throws Exception {
        assertProblem(413, send(request("/auth/v1/tokens").POST(BodyPublishers.ofByteArray(new byte[65_537]))));
        assertEquals(
                200,
                send(request("/auth/v1/tokens").POST(BodyPublishers.ofByteArray(new byte[65_536])))
                        .statusCode());
    }

    @Test
    void a_body_of_unknown_length_is_counted() throws Exception {
        var fits = send(request("/auth/v1/tokens").POST(stream(65_536)));
        assertEquals("65536", header(fits, "Upstream-Body-Length"));
        String answer = raw("POST /auth/v1/tokens HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "10001\r\n" + "x".repeat(0x10001) + "\r\n0\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
    }

    @Test
    void what_is_internal_to_a_service_stays_inside() throws Exception {
        for (String internal : new String[] {"", "/metrics", "/health/ready", "/openapi", "/dev-ui", "/info"}) {
            assertProblem(404, send(request("/auth/q" + internal)));
        }
        assertEquals(200, send(request("/auth/v1/openapi")).statusCode());
        for (String sly : new String[] {"/auth/../q/metrics", "/auth/%2e%2e/q/metrics", "/auth/./q/metrics"}) {
            String answer = raw("GET " + sly + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            assertFalse(answer.contains("Upstream-Uri"), sly + answer);
        }
    }

    /** Chunks that never come would keep a client waiting: RFC 9110 gives a 304 no content at all. */
    @Test
    void an_answer_without_content_promises_none() throws Exception {
        String twice = "GET /auth/v1/same HTTP/1.1\r\nHost: x\r\n";
        String answer = raw(twice + "\r\n" + twice + "Connection: close\r\n\r\n");
        assertEquals(3, answer.split("HTTP/1.1 304", -1).length, answer);
        assertFalse(answer.toLowerCase(java.util.Locale.ROOT).contains("transfer-encoding"), answer);
    }

    @Test
    void streams_server_sent_events() throws Exception {
        HttpResponse<InputStream> answer = http.send(request("/auth/v1/events").build(), BodyHandlers.ofInputStream());
        try (InputStream events = answer.body()) {
            assertEquals("data: first\n\n", new String(events.readNBytes(13), StandardCharsets.UTF_8));
        }
    }

    @Test
    void welcomes_and_knows_nothing_else() throws Exception {
        assertTrue(send(request("/")).body().contains("Satoshi Spark"));
        assertEquals(200, send(request("/q/health")).statusCode());
        assertProblem(404, send(request("/nowhere")));
    }

    private void assertProblem(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode());
        assertEquals("application/problem+json", header(answer, "Content-Type"));
        assertTrue(answer.body().contains("\"status\":" + status), answer.body());
    }

    private static HttpRequest.BodyPublisher stream(int bytes) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes]));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
