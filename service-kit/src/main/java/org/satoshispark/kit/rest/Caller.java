package org.satoshispark.kit.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.UUID;
import org.satoshispark.kit.Cause;

/** Who asks: the account of the bearer token's subject. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;
    private final HttpHeaders headers;

    public Caller(SecurityIdentity identity, HttpHeaders headers) {
        this.identity = identity;
        this.headers = headers;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 401 when the token's subject is no account */
    public UUID accountId() {
        try {
            return UUID.fromString(identity.getPrincipal().getName());
        } catch (IllegalArgumentException noAccount) {
            throw Problems.of(401, "no-account", "the token's subject is not an account");
        }
    }

    /** The same where anybody may ask; empty for a caller without a token. */
    public Optional<UUID> knownAccountId() {
        return identity.isAnonymous() ? Optional.empty() : Optional.of(accountId());
    }

    /** What this request causes: continues the caller's trace. */
    public Cause cause() {
        return Cause.ofRequest(headers.getHeaderString("traceparent"));
    }
}
