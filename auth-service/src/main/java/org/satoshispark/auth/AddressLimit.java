package org.satoshispark.auth;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Counts requests per client address before anything of them is read. */
class AddressLimit {
    private final RateLimits limits;

    AddressLimit(RateLimits limits) {
        this.limits = limits;
    }

    @LimitedPerAddress
    @ServerRequestFilter
    void limit(ContainerRequestContext context, HttpServerRequest request) {
        var kind = context.getUriInfo().getPath().endsWith("/registrations")
                ? RateLimits.Kind.REGISTRATIONS_PER_ADDRESS
                : RateLimits.Kind.TOKENS_PER_ADDRESS;
        limits.spend(kind, request.remoteAddress().hostAddress());
    }
}
