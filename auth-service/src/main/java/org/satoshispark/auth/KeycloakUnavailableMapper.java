package org.satoshispark.auth;

import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.satoshispark.kit.rest.Problems;

/** Keycloak being away is 503 for everybody: send it again later. */
class KeycloakUnavailableMapper {
    private static final Logger LOG = Logger.getLogger(KeycloakUnavailableMapper.class);

    @ServerExceptionMapper
    Response toProblem(KeycloakUnavailable away) {
        LOG.warn(away.getMessage());
        return Problems.of(503, "identity-provider-unavailable", "log-in and registration are not possible right now")
                .toResponse();
    }
}
