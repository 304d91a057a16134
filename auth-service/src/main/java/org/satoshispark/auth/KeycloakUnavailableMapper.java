package org.satoshispark.auth;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.satoshispark.kit.rest.Problems;

/** Keycloak being away is 503 for everybody: send it again later. */
class KeycloakUnavailableMapper {
    private static final Logger LOG = Logger.getLogger(KeycloakUnavailableMapper.class);

    @ServerExceptionMapper
    Response toProblem(KeycloakUnavailable away, UriInfo request) {
        LOG.warn(away.getMessage());
        var problem =
                Problems.of(503, "identity-provider-unavailable", "log-in and registration are not possible right now");
        return HttpProblem.builder(problem)
                .withInstance(URI.create(request.getRequestUri().getRawPath()))
                .build()
                .toResponse();
    }
}
