package org.satoshispark.localstack.connect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** What an operator does to the connector while its slot is repaired: stop it, make it forget where it was, let it go on. */
public final class ConnectorControl {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final String connector;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    public ConnectorControl(ConnectPlace place) {
        this.connector = place.restUrl() + "/connectors/spark-outbox";
    }

    /** Ends its task; the configuration stays. Has happened when {@link #isStopped()}. */
    public void stop() {
        ask("PUT", "/stop");
    }

    public boolean isStopped() {
        String status = ask("GET", "/status");
        return status.contains("\"state\":\"STOPPED\"") && status.contains("\"tasks\":[]");
    }

    public boolean isRunning() {
        return ask("GET", "/status").matches("(?s).*\"state\":\"RUNNING\".*\"state\":\"RUNNING\".*");
    }

    /** Only for a stopped connector: it will begin where its slot begins. */
    public void forgetOffsets() {
        ask("DELETE", "/offsets");
    }

    public void resume() {
        ask("PUT", "/resume");
    }

    private String ask(String method, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(connector + path))
                .timeout(PATIENCE)
                .method(method, BodyPublishers.noBody())
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(method + " " + connector + path + " was answered with "
                        + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException away) {
            throw new UncheckedIOException("Kafka Connect does not answer at " + connector, away);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
