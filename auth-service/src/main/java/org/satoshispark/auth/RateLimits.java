package org.satoshispark.auth;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Token buckets in memory, at most {@value #REMEMBERED} addresses or names of each kind. Each of several instances grants its
 * share of the limit, because the gateway gives them requests in turn.
 */
@ApplicationScoped
class RateLimits {
    private static final int REMEMBERED = 100_000;
    private final Map<Kind, LoadingCache<String, Bucket>> buckets = new EnumMap<>(Kind.class);

    /** What is counted. */
    enum Kind {
        REGISTRATIONS_PER_ADDRESS,
        REGISTRATIONS_PER_USERNAME,
        TOKENS_PER_ADDRESS,
        TOKENS_PER_USERNAME
    }

    RateLimits(
            @ConfigProperty(name = "spark.limits.period") Duration period,
            @ConfigProperty(name = "spark.limits.instances") int instances,
            @ConfigProperty(name = "spark.limits.registrations-per-address") long registrationsPerAddress,
            @ConfigProperty(name = "spark.limits.registrations-per-username") long registrationsPerUsername,
            @ConfigProperty(name = "spark.limits.tokens-per-address") long tokensPerAddress,
            @ConfigProperty(name = "spark.limits.tokens-per-username") long tokensPerUsername) {
        limit(Kind.REGISTRATIONS_PER_ADDRESS, share(registrationsPerAddress, instances), period);
        limit(Kind.REGISTRATIONS_PER_USERNAME, share(registrationsPerUsername, instances), period);
        limit(Kind.TOKENS_PER_ADDRESS, share(tokensPerAddress, instances), period);
        limit(Kind.TOKENS_PER_USERNAME, share(tokensPerUsername, instances), period);
    }

    /** Rounded up: nobody is shut out by being shared. */
    static long share(long limit, int instances) {
        return Math.ceilDiv(limit, instances);
    }

    private void limit(Kind kind, long capacity, Duration period) {
        buckets.put(
                kind,
                Caffeine.newBuilder()
                        .maximumSize(REMEMBERED)
                        .expireAfterAccess(period.multipliedBy(2))
                        .build(key -> Bucket.builder()
                                .addLimit(bandwidth ->
                                        bandwidth.capacity(capacity).refillGreedy(capacity, period))
                                .build()));
    }

    /** @throws HttpProblem 429 with Retry-After in seconds when {@code key} has spent its share */
    void spend(Kind kind, String key) {
        var probe = buckets.get(kind).get(key).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw HttpProblem.builder()
                    .withType(URI.create("urn:satoshispark:problem:too-many-requests"))
                    .withTitle("too many requests")
                    .withStatus(429)
                    .withDetail("wait for the time that Retry-After says, in seconds")
                    .withHeader("Retry-After", 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()))
                    .build();
        }
    }
}
