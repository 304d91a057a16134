package org.satoshispark.system.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** The suite as its API gateway shows it: JSON over one origin. */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String origin;

    /** @param origin for example {@code http://127.0.0.1:17000} */
    public Api(String origin) {
        this.origin = origin;
    }

    /** What came back; {@code body} is missing when there was none. */
    public record Answer(int status, Map<String, java.util.List<String>> headers, JsonNode body) {

        /** @throws IllegalStateException that shows the whole answer, when the status is another */
        public Answer expect(int wanted) {
            if (status != wanted) {
                throw new IllegalStateException("expected " + wanted + " but got " + status + ": " + body);
            }
            return this;
        }

        public String text(String field) {
            return body.path(field).asText();
        }

        public long msat(String field) {
            return body.path(field).asLong();
        }

        /** Path of the status resource that the answer points to. */
        public String path() {
            return headers.get("location").getFirst().replaceFirst("^https?://[^/]+", "");
        }
    }

    /** One request; {@code body} may be null, a text goes as it is. {@code headers}: pairs of name and value, the last one counts. */
    public Answer send(String method, String path, Object body, String... headers) {
        try {
            var request = HttpRequest.newBuilder(URI.create(origin + path))
                    .timeout(Duration.ofSeconds(60))
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            body == null
                                    ? BodyPublishers.noBody()
                                    : BodyPublishers.ofString(
                                            body instanceof String text ? text : JSON.writeValueAsString(body)));
            for (int name = 0; name < headers.length; name += 2) {
                request.setHeader(headers[name], headers[name + 1]);
            }
            var response = http.send(request.build(), BodyHandlers.ofString());
            Refusals.saw(method + " " + path, response.statusCode(), response.body());
            return new Answer(response.statusCode(), response.headers().map(), json(response.body()));
        } catch (IOException unreachable) {
            throw new UncheckedIOException(method + " " + path + " got no answer", unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        }
    }

    private static JsonNode json(String text) {
        if (text == null || text.isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(text);
        } catch (IOException notJson) {
            return JSON.getNodeFactory().textNode(text);
        }
    }
}
