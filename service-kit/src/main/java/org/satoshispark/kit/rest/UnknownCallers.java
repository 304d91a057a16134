package org.satoshispark.kit.rest;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * 401 with a challenge when the bearer token is missing or refused. In place of the mappers of resteasy-problem 3.21,
 * which answer 500 on this Quarkus because a type of its security layer has changed.
 */
public class UnknownCallers {
    private static final int BEFORE_OTHERS = 1;

    @ServerExceptionMapper(priority = BEFORE_OTHERS)
    Response missing(UnauthorizedException missing, UriInfo request) {
        return answer(request, "token-missing", "a bearer token is required", "Bearer");
    }

    @ServerExceptionMapper(priority = BEFORE_OTHERS)
    Response refused(AuthenticationFailedException refused, UriInfo request) {
        return answer(
                request,
                "token-refused",
                "the bearer token is expired or not valid here",
                "Bearer error=\"invalid_token\"");
    }

    private static Response answer(UriInfo request, String code, String detail, String challenge) {
        var problem = Problems.builder(401, code, detail)
                .withInstance(URI.create(request.getRequestUri().getRawPath()))
                .build();
        return Response.fromResponse(problem.toResponse())
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .build();
    }
}
