package org.satoshispark.auth;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.links.Link;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.satoshispark.kit.Cause;
import org.satoshispark.kit.rest.Problems;

/** Log-in, refresh and log-out. Unknown users, wrong passwords and locked users get the very same answer. */
@Path("/auth/v1/tokens")
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@LimitedPerAddress
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {
    private final Sessions sessions;
    private final RegisteredBeforeLogIn registered;
    private final RateLimits limits;

    TokensResource(Sessions sessions, RegisteredBeforeLogIn registered, RateLimits limits) {
        this.sessions = sessions;
        this.registered = registered;
        this.limits = limits;
    }

    /** 200 with tokens, 401 when the credentials or the refresh token are not good, 503 when Keycloak is away. */
    @POST
    @RunOnVirtualThread
    @Operation(operationId = "grantTokens", summary = "Log in with a password, or refresh")
    @APIResponse(
            responseCode = "200",
            description = "The tokens",
            content = @Content(schema = @Schema(implementation = TokenAnswer.class)),
            links = {
                @Link(
                        name = "refreshed",
                        operationId = "grantTokens",
                        requestBody =
                                "{\"grantType\": \"refresh\", \"refreshToken\": \"{$response.body#/refreshToken}\"}"),
                @Link(
                        name = "ended",
                        operationId = "logOut",
                        requestBody = "{\"refreshToken\": \"{$response.body#/refreshToken}\"}"),
                @Link(name = "me", operationId = "getMyProfile")
            })
    @APIResponse(responseCode = "401", description = "These credentials are not good")
    @APIResponse(responseCode = "429", description = "Too many tries; Retry-After says when to try again")
    public Response grant(@HeaderParam("traceparent") String traceparent, @NotNull @Valid TokenRequest request) {
        var grant = ask(request)
                .orElseThrow(() -> Problems.of(401, "credentials-refused", "these credentials are not good"));
        registered.ensure(grant, Cause.ofRequest(traceparent));
        return Response.ok(TokenAnswer.of(grant))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** 204, also for a session that is over. Access tokens that are out live on until they expire. */
    @DELETE
    @RunOnVirtualThread
    @Operation(operationId = "logOut", summary = "End the session of a refresh token")
    @APIResponse(responseCode = "204", description = "The session is over")
    @APIResponse(responseCode = "429", description = "Too many requests; Retry-After says when to try again")
    public void logOut(@NotNull @Valid LogOutRequest request) {
        sessions.logOut(request.refreshToken());
    }

    private Optional<TokenGrant> ask(TokenRequest request) {
        return switch (request.grantType()) {
            case PASSWORD -> {
                var username = given("username", request.username()).toLowerCase(Locale.ROOT);
                var password = given("password", request.password());
                limits.spend(RateLimits.Kind.TOKENS_PER_USERNAME, username);
                yield isNobodys(username) ? Optional.empty() : sessions.logIn(username, password);
            }
            case REFRESH -> sessions.refresh(given("refreshToken", request.refreshToken()));
        };
    }

    /** Keycloak would look for it in PostgreSQL, which takes no such text, and say that it is broken. */
    private static boolean isNobodys(String username) {
        return username.indexOf('\0') >= 0;
    }

    private static String given(String field, String value) {
        if (value == null || value.isEmpty()) {
            throw Problems.field(400, "field-missing", field, "is required for this grantType");
        }
        return value;
    }
}
