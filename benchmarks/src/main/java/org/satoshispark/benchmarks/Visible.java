package org.satoshispark.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.satoshispark.system.Surroundings;

/** Notes when each donation is recorded on the dashboard, by looking at its read model every few milliseconds. */
final class Visible implements AutoCloseable {
    private static final int GLANCE_MS = 5;
    private final Set<UUID> awaited = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Long> seenAt = new ConcurrentHashMap<>();
    private final Thread looking;
    private volatile boolean done;

    Visible() {
        looking = Thread.ofPlatform().daemon().name("visible").start(this::look);
    }

    void await(UUID donation) {
        awaited.add(donation);
    }

    int missing() {
        return awaited.size();
    }

    /** Nanoseconds of {@link System#nanoTime} at the first look that saw it. */
    Map<UUID, Long> seenAt() {
        return new HashMap<>(seenAt);
    }

    private void look() {
        try (Connection database = Surroundings.reader();
                var query = database.prepareStatement("select donation_id from dashboard.donation"
                        + " where state = 'recorded' and donation_id = any(?)")) {
            while (!done) {
                var ids = awaited.toArray(UUID[]::new);
                if (ids.length > 0) {
                    query.setArray(1, database.createArrayOf("uuid", ids));
                    try (var found = query.executeQuery()) {
                        var now = System.nanoTime();
                        while (found.next()) {
                            var id = found.getObject(1, UUID.class);
                            seenAt.put(id, now);
                            awaited.remove(id);
                        }
                    }
                }
                Thread.sleep(GLANCE_MS);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("cannot look at the dashboard's read model", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done = true;
        looking.interrupt();
    }
}
