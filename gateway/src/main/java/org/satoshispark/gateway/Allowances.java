package org.satoshispark.gateway;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One token bucket for each client address, in memory, so per instance; the {@value #REMEMBERED} latest addresses. */
@ApplicationScoped
public class Allowances {
    private static final int REMEMBERED = 100_000;
    private final LoadingCache<String, Bucket> buckets;

    Allowances(GatewayConfig config) {
        long capacity = Math.ceilDiv(
                config.gateway().requestsPerAddress(),
                Math.max(1, config.gateway().instances()));
        Duration period = config.gateway().period();
        buckets = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(period.multipliedBy(2))
                .build(address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, period))
                        .build());
    }

    /** 0 when the address may ask, else the seconds that it has to wait. */
    long spend(String address) {
        var probe = buckets.get(address).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
    }
}
