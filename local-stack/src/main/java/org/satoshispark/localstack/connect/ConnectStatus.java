package org.satoshispark.localstack.connect;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** What the worker says about the connector: a worker that answers can still have a dead task (stack.md 3.5). */
public final class ConnectStatus {
    /** State of the connector with its task. */
    public enum State {
        RUNNING,
        FAILED,
        UNKNOWN
    }

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private final String connector;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    public ConnectStatus(ConnectPlace place) {
        this.connector = place.restUrl() + "/connectors/spark-outbox";
    }

    public State state() {
        try {
            String body = send(request("/status").GET().build());
            if (body.contains("\"state\":\"FAILED\"")) {
                return State.FAILED;
            }
            boolean bothRun = body.matches("(?s).*\"state\":\"RUNNING\".*\"state\":\"RUNNING\".*");
            return bothRun ? State.RUNNING : State.UNKNOWN;
        } catch (IOException notThere) {
            return State.UNKNOWN;
        }
    }

    /** Restarts the connector and its task where they failed; harmless when they run. */
    public void restartFailed() {
        try {
            send(request("/restart?includeTasks=true&onlyFailed=true")
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build());
        } catch (IOException notThere) {
            return;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(connector + path)).timeout(PATIENCE);
    }

    private String send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
