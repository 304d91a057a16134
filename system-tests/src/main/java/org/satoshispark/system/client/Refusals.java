package org.satoshispark.system.client;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** The errors that this process was answered with, the first {@value #KEPT}, so that somebody may look what they tell. */
public final class Refusals {
    private static final int KEPT = 20_000;
    private static final ConcurrentLinkedQueue<Refusal> SEEN = new ConcurrentLinkedQueue<>();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private Refusals() {}

    /** @param request method and path */
    public record Refusal(String request, int status, String body) {}

    static void saw(String request, int status, String body) {
        if (status >= 400 && body != null && COUNT.incrementAndGet() <= KEPT) {
            SEEN.add(new Refusal(request, status, body));
        }
    }

    public static List<Refusal> all() {
        return List.copyOf(SEEN);
    }

    /** How many came after the last that is kept, and are looked at by nobody. */
    public static int notKept() {
        return Math.max(0, COUNT.get() - KEPT);
    }
}
