package org.satoshispark.auth;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.satoshispark.kit.rest.TokenBuckets;

/** How often one address or one name may register or log in. */
@ApplicationScoped
class RateLimits {
    private final Map<Kind, TokenBuckets> buckets = new EnumMap<>(Kind.class);

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
        buckets.put(Kind.REGISTRATIONS_PER_ADDRESS, new TokenBuckets(registrationsPerAddress, period, instances));
        buckets.put(Kind.REGISTRATIONS_PER_USERNAME, new TokenBuckets(registrationsPerUsername, period, instances));
        buckets.put(Kind.TOKENS_PER_ADDRESS, new TokenBuckets(tokensPerAddress, period, instances));
        buckets.put(Kind.TOKENS_PER_USERNAME, new TokenBuckets(tokensPerUsername, period, instances));
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 429 when {@code key} has spent its share */
    void spend(Kind kind, String key) {
        buckets.get(kind).spend(key);
    }
}
