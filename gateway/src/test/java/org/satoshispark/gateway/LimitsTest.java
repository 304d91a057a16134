package org.satoshispark.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What the gateway refuses from clients who ask for too much, too slowly or too often; and what it tells browsers. */
@QuarkusTest
@QuarkusTestResource(Upstream.class)
@TestProfile(LimitsTest.Small.class)
class LimitsTest {
    private static final int ALLOWED = 40;

    /** Limits that a test reaches soon. */
    public static final class Small implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "spark.gateway.body-timeout", "1s",
                    "spark.gateway.requests-per-address", Integer.toString(ALLOWED),
                    "spark.gateway.period", "1h",
                    "quarkus.http.idle-timeout", "3s");
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource
    URI gateway;

    /** One test, because the last part spends what the address has. */
    @Test
    void who_asks_for_too_much_is_refused_with_a_reason() throws Exception {
        assertEquals(200, get("/auth/v1/me?x=" + "a".repeat(1_900)).statusCode());
        assertProblem(414, get("/auth/v1/me?x=" + "a".repeat(2_100)));
        assertProblem(431, get("/auth/v1/me", "X-Long", "a".repeat(17_000)));
        assertTrue(
                raw("GET /auth/v1/me?" + "a".repeat(20_000) + " HTTP/1.1\r\n").contains(" 414 "));

        String late = raw("POST /auth/v1/tokens HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc");
        assertTrue(late.startsWith("HTTP/1.1 408"), late);
        assertTrue(late.contains("request-timeout"), late);
        assertEquals("", raw("GET /auth/v1/me HTTP/1.1\r\nHost: x\r\n"), "a header that never ends is hung up on");

        browsersAreToldWhatTheyMayDo();

        HttpResponse<String> answer = get("/auth/v1/me");
        for (int asked = 0; asked < ALLOWED && answer.statusCode() == 200; asked++) {
            answer = get("/auth/v1/me");
        }
        assertProblem(429, answer);
        assertTrue(Long.parseLong(header(answer, "Retry-After")) > 0);
    }

    private void browsersAreToldWhatTheyMayDo() throws Exception {
        for (String path : new String[] {"/", "/auth/v1/me", "/nowhere", "/bitcoin/v1/deposits"}) {
            HttpResponse<String> answer = get(path, "Origin", "https://evil.example");
            AnswerHeaders.ALWAYS.forEach((name, value) -> assertEquals(value, header(answer, name), path));
            assertEquals("", header(answer, "Access-Control-Allow-Origin"), path);
        }
        assertEquals("no-store", header(get("/auth/v1/me", "Authorization", "Bearer x"), "Cache-Control"));
    }

    /** The node's world is played by the local stack only: who runs this gateway otherwise gets no way to it. */
    @Test
    void nothing_but_the_services_has_an_upstream_by_default() {
        ConfigProvider.getConfig()
                .getPropertyNames()
                .forEach(name -> assertTrue(!name.equals("spark.upstream.simulator")));
    }

    private static void assertProblem(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals("application/problem+json", header(answer, "Content-Type"));
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path));
        for (int name = 0; name < headers.length; name += 2) {
            request.header(headers[name], headers[name + 1]);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** All that comes back until the gateway hangs up. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
