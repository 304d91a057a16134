package org.satoshispark.kit.rest;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How often each of many may ask: a bucket per name, in memory, so per instance; the {@value #REMEMBERED} latest names. */
public final class TokenBuckets {
    private static final int REMEMBERED = 100_000;
    private final LoadingCache<String, Bucket> buckets;

    /**
     * @param capacity  how many at once after a pause, and in each period
     * @param instances among how many instances of the service the callers are spread; each gives its part, rounded up
     */
    public TokenBuckets(long capacity, Duration period, int instances) {
        var share = Math.ceilDiv(capacity, Math.max(1, instances));
        buckets = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(period.multipliedBy(2))
                .build(name -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(share).refillGreedy(share, period))
                        .build());
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 429 with Retry-After in seconds when {@code name} has spent its share */
    public void spend(String name) {
        var probe = buckets.get(name).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Problems.tooMany(
                    "too-many-requests",
                    "wait for the time that Retry-After says, in seconds",
                    1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()));
        }
    }
}
