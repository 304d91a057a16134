package org.satoshispark.dashboard;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client of the live stream, as a program would be one. */
final class EventStream implements AutoCloseable {
    private static final long PATIENCE_S = 20;
    private static final String END = "end";

    /** One server-sent event. */
    record Event(long id, String name, String data) {}

    private final HttpResponse<InputStream> response;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private EventStream(HttpResponse<InputStream> response) {
        this.response = response;
        Thread.ofVirtual().start(this::read);
    }

    static EventStream open(URI uri, String token, String lastEventId) {
        var request = HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            return new EventStream(HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    int status() {
        return response.statusCode();
    }

    private void read() {
        try (var reader =
                new java.io.BufferedReader(new java.io.InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (java.io.IOException closed) {
            // Either side hung up; who waits is told by END.
        }
        lines.add(END);
    }

    private String line() throws InterruptedException {
        var line = lines.poll(PATIENCE_S, TimeUnit.SECONDS);
        if (line == null) {
            throw new AssertionError("nothing came for " + PATIENCE_S + " s");
        }
        return line;
    }

    /** Waits for the comment that says that the stream is open. */
    void awaitAlive() throws InterruptedException {
        var line = line();
        while (!line.startsWith(":")) {
            if (line.equals(END)) {
                throw new AssertionError("the stream ended with status " + status());
            }
            line = line();
        }
    }

    void awaitEnd() throws InterruptedException {
        while (!line().equals(END)) {
            // Heartbeats may come before the end.
        }
    }

    Event next() throws InterruptedException {
        String id = null;
        String name = null;
        while (true) {
            var line = line();
            if (line.equals(END)) {
                throw new AssertionError("the stream ended with status " + status());
            } else if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                name = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                // Data comes last of the three in what this service sends, or the id is there by the blank line.
                var data = line.substring(5).strip();
                for (var rest = line(); !rest.isEmpty(); rest = line()) {
                    id = rest.startsWith("id:") ? rest.substring(3).strip() : id;
                    name = rest.startsWith("event:") ? rest.substring(6).strip() : name;
                }
                return new Event(Long.parseLong(id), name, data);
            }
        }
    }

    @Override
    public void close() throws java.io.IOException {
        response.body().close();
    }
}
