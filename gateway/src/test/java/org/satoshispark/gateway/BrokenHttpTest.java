package org.satoshispark.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no client library sends: addresses that are none, no Host, bodies that nobody can tell the end of (RFC 9112). */
@QuarkusTest
@QuarkusTestResource(Upstream.class)
class BrokenHttpTest {
    @TestHTTPResource
    URI gateway;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "/auth/v1/me?text=a|b; 400; bad-address; /auth/v1/me",
                "/auth/v1/me?text=100%; 400; bad-address; /auth/v1/me",
                "/auth/v1/{me}; 400; bad-address; /",
                "/auth/v1/%zz; 400; bad-address; /",
                "foo; 404; not-found; /",
            })
    void an_address_that_is_none_is_refused_with_a_reason(String address, int status, String type, String instance)
            throws IOException {
        assertProblem(status, type, instance, raw("GET " + address + " HTTP/1.1\r\nHost: x\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Host: a b\r\n", "Host: x\r\nHost: y\r\n"})
    void so_is_a_request_that_does_not_say_to_whom(String host) throws IOException {
        assertProblem(400, "not-http", "/auth/v1/me", raw("GET /auth/v1/me HTTP/1.1\r\n" + host));
    }

    @Test
    void so_is_a_coding_that_we_do_not_know() throws IOException {
        String answer = raw("GET /auth/v1/me HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n");
        assertProblem(501, "unknown-transfer-coding", "/auth/v1/me", answer);
    }

    @Test
    void the_name_of_a_coding_has_no_case() throws IOException {
        String answer = raw("GET /auth/v1/me HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: Chunked\r\n", "0\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
    }

    /** Where the body ends cannot be told, so what follows cannot be a request: no service may see any of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: foo",
                "Content-Length: x",
                "Content-Length: -1",
                "Content-Length: 1\r\nContent-Length: 2",
                "Content-Length: 5\r\nTransfer-Encoding: chunked",
                "a b: c",
                "a: \u0001",
            })
    void framing_that_is_none_ends_the_connection(String headers) throws IOException {
        String answer = raw(
                "GET /auth/v1/me HTTP/1.1\r\nHost: x\r\nConnection: keep-alive\r\n" + headers + "\r\n",
                "GET /auth/v1/me HTTP/1.1\r\nHost: x\r\n\r\n");
        assertEquals("HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n", answer);
    }

    private static void assertProblem(int status, String type, String instance, String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        assertTrue(answer.contains("Content-Type: application/problem+json"), answer);
        assertTrue(answer.contains("X-Content-Type-Options: nosniff"), answer);
        assertTrue(answer.contains("\"urn:satoshispark:problem:" + type + "\""), answer);
        assertTrue(answer.contains("\"instance\":\"" + instance + "\""), answer);
        assertFalse(answer.contains("Error id"), answer);
    }

    /** All that comes back until the gateway hangs up. */
    private String raw(String head, String... rest) throws IOException {
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(30_000);
            String close = head.contains("Connection") ? "" : "Connection: close\r\n";
            String request = head + close + "\r\n" + String.join("", rest);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
