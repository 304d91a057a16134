package org.satoshispark.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;
import org.satoshispark.system.client.Person;
import org.satoshispark.system.client.Until;

/** So many donations at once for so long, each from request to visible on the dashboard. */
final class DonationLoad {
    private static final Duration DRAIN = Duration.ofSeconds(120);

    private DonationLoad() {}

    /** What was measured; latencies in milliseconds from the request to visible on the dashboard. */
    record Outcome(String name, long requested, long refused, double perSecond, Map<String, Double> latencyMs) {}

    /** Each donor gives in a loop for {@code length}, to its own campaign or, with one campaign, all to the same. */
    static Outcome run(String name, Crowd crowd, List<String> campaigns, Duration length)
            throws InterruptedException, ExecutionException {
        var requestedAt = new ConcurrentHashMap<UUID, Long>();
        var refused = new AtomicInteger();
        try (var visible = new Visible()) {
            var begin = System.nanoTime();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var giving = new ArrayList<Future<?>>();
                for (int i = 0; i < crowd.donors().size(); i++) {
                    var donor = crowd.donors().get(i);
                    var campaign = campaigns.get(i % campaigns.size());
                    giving.add(threads.submit(
                            () -> give(donor, campaign, begin + length.toNanos(), requestedAt, refused, visible)));
                }
                for (var each : giving) {
                    each.get();
                }
            }
            Until.holds("all donations being visible", DRAIN, visible::missing, missing -> missing == 0);
            return outcome(name, begin, requestedAt, refused.get(), visible.seenAt());
        }
    }

    private static void give(
            Person donor,
            String campaign,
            long end,
            Map<UUID, Long> requestedAt,
            AtomicInteger refused,
            Visible visible) {
        while (System.nanoTime() < end) {
            var asked = System.nanoTime();
            var answer =
                    donor.post("/crowdfunding/v1/campaigns/" + campaign + "/donations", Map.of("amountMsat", 1_000));
            if (answer.status() == 202) {
                var id = UUID.fromString(answer.text("id"));
                requestedAt.put(id, asked);
                visible.await(id);
            } else {
                refused.incrementAndGet();
            }
        }
    }

    private static Outcome outcome(
            String name, long begin, Map<UUID, Long> requestedAt, int refused, Map<UUID, Long> seenAt) {
        var latencies = new Histogram(3);
        var last = begin;
        for (var seen : seenAt.entrySet()) {
            latencies.recordValue(Math.max(0, (seen.getValue() - requestedAt.get(seen.getKey())) / 1_000));
            last = Math.max(last, seen.getValue());
        }
        var figures = new HashMap<String, Double>();
        for (var percentile : new double[] {50, 90, 99, 100}) {
            figures.put("p" + (int) percentile, latencies.getValueAtPercentile(percentile) / 1_000.0);
        }
        return new Outcome(
                name, requestedAt.size(), refused, seenAt.size() / ((last - begin) / 1e9), Map.copyOf(figures));
    }
}
