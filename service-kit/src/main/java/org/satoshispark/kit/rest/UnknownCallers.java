package org.satoshispark.kit.rest;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * 401 with a challenge when the bearer token is missing or refused. In place of the mappers of resteasy-problem 3.21,
 * which answer 500 on this Quarkus because a type of its security layer has changed.
 */
public class UnknownCallers {
    private static final int BEFORE_OTHERS = 1;

    @ServerExceptionMapper(priority = BEFORE_OTHERS)
    Response missing(UnauthorizedException missing) {
        return answer("token-missing", "a bearer token is required", "Bearer");
    }

    @ServerExceptionMapper(priority = BEFORE_OTHERS)
    Response refused(AuthenticationFailedException refused) {
        return answer(
                "token-refused", "the bearer token is expired or not valid here", "Bearer error=\"invalid_token\"");
    }

    private static Response answer(String code, String detail, String challenge) {
        return Response.fromResponse(Problems.of(401, code, detail).toResponse())
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .build();
    }
}
