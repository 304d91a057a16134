package org.satoshispark.kit.rest;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ResourceInfo;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * How often one person may ask one service, whatever it asks. After the token was checked, so that nobody can spend the share
 * of another; who has no token is counted by address, at the gateway.
 */
@ApplicationScoped
public class UserLimit {
    private final TokenBuckets buckets;
    private final CurrentIdentityAssociation identities;

    UserLimit(
            CurrentIdentityAssociation identities,
            @ConfigProperty(name = "spark.limits.requests-per-user") long requests,
            @ConfigProperty(name = "spark.limits.requests-period") Duration period,
            @ConfigProperty(name = "spark.limits.instances") int instances) {
        this.identities = identities;
        this.buckets = new TokenBuckets(requests, period, instances);
    }

    /** Where anybody may ask, nobody has been identified yet, and nobody is counted. */
    @ServerRequestFilter
    void limit(ResourceInfo asked) {
        if (isForAnybody(asked)) {
            return;
        }
        var known =
                identities.getDeferredIdentity().subscribe().asCompletionStage().getNow(null);
        if (known != null && !known.isAnonymous()) {
            buckets.spend(known.getPrincipal().getName());
        }
    }

    private static boolean isForAnybody(ResourceInfo asked) {
        return asked.getResourceMethod().isAnnotationPresent(PermitAll.class)
                || asked.getResourceClass().isAnnotationPresent(PermitAll.class);
    }
}
