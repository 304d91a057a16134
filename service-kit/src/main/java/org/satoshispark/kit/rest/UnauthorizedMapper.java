package org.satoshispark.kit.rest;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * No token, or one that is not good, is 401. Goes before the mapper of quarkus-resteasy-problem 3.21.0, which reads a field
 * that Quarkus 3.32 no longer has and so answers 500.
 */
class UnauthorizedMapper {
    private static final int BEFORE_THE_LIBRARY = Priorities.USER - 100;

    @ServerExceptionMapper(
            value = {UnauthorizedException.class, AuthenticationFailedException.class},
            priority = BEFORE_THE_LIBRARY)
    Response toProblem() {
        return Response.fromResponse(Problems.of(401, "unauthorized", "a valid bearer token is needed")
                        .toResponse())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }
}
