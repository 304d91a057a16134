package org.satoshispark.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.satoshispark.system.Surroundings;
import org.satoshispark.system.client.Person;

/** One connection to somebody's live feed, read as a browser reads it. */
final class EventFeed implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final LinkedBlockingQueue<Long> ids = new LinkedBlockingQueue<>();
    private final Stream<String> lines;

    /** @param after the {@code Last-Event-ID} that the browser saw */
    EventFeed(Person person, long after) {
        var request = HttpRequest.newBuilder(URI.create(Surroundings.origin() + "/dashboard/v1/me/events"))
                .header("Authorization", "Bearer " + person.token())
                .header("Last-Event-ID", Long.toString(after))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofLines());
            assertEquals(200, response.statusCode());
            lines = response.body();
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        Thread.startVirtualThread(this::read);
    }

    private void read() {
        try {
            lines.filter(line -> line.startsWith("id:"))
                    .forEach(line -> ids.add(Long.parseLong(line.substring(3).strip())));
        } catch (UncheckedIOException hungUp) {
            // The reader closed it; what it waits for shows what is missing.
        }
    }

    /** The ids of the next {@code many} entries, in the order of the stream. */
    List<Long> next(int many) {
        var seen = new ArrayList<Long>();
        while (seen.size() < many) {
            try {
                var id = ids.poll(People.SOON.toSeconds(), TimeUnit.SECONDS);
                if (id == null) {
                    throw new IllegalStateException("only " + seen + " of " + many + " entries came");
                }
                seen.add(id);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
        return seen;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
