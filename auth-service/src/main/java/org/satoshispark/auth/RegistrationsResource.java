package org.satoshispark.auth;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.links.Link;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.satoshispark.kit.Cause;
import org.satoshispark.kit.Ids;
import org.satoshispark.kit.rest.Problems;
import org.satoshispark.kit.rest.RequestKey;

/** Where people get an account. Open to everybody, so limited per address and per name. */
@Path("/auth/v1/registrations")
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@LimitedPerAddress
@Produces(MediaType.APPLICATION_JSON)
public class RegistrationsResource {
    private final RegisterAccount registerAccount;
    private final RateLimits limits;

    RegistrationsResource(RegisterAccount registerAccount, RateLimits limits) {
        this.registerAccount = registerAccount;
        this.limits = limits;
    }

    /**
     * 201 with the account, 409 when the name is taken, 503 when Keycloak is away (send it again with the same key). A
     * repetition with the same key, name and address gets the same answer; the password is not compared.
     */
    @POST
    @RunOnVirtualThread
    @Operation(operationId = "register", summary = "Get an account")
    @APIResponse(
            responseCode = "201",
            description = "The account",
            content = @Content(schema = @Schema(implementation = RegistrationAnswer.class)),
            links = {
                @Link(
                        name = "loggedIn",
                        operationId = "grantTokens",
                        requestBody =
                                "{\"grantType\": \"password\", \"username\": \"{$response.body#/username}\", \"password\": \"{$request.body#/password}\"}")
            })
    @APIResponse(responseCode = "409", description = "The name or the address is taken")
    @APIResponse(responseCode = "429", description = "Too many registrations; Retry-After says when to try again")
    public Response register(
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("traceparent") String traceparent,
            @NotNull @Valid RegistrationRequest request) {
        var requestKey = RequestKey.required(key);
        limits.spend(RateLimits.Kind.REGISTRATIONS_PER_USERNAME, request.normalisedUsername());
        var wish = new Registration.Wish(
                Ids.next(),
                request.normalisedUsername(),
                request.normalisedEmail(),
                requestKey,
                Instant.now().truncatedTo(ChronoUnit.MICROS));
        return answer(registerAccount.register(wish, request.password(), Cause.ofRequest(traceparent)));
    }

    private static Response answer(RegistrationOutcome outcome) {
        return switch (outcome) {
            case RegistrationOutcome.Registered(UUID accountId, String username) ->
                Response.created(URI.create("/auth/v1/me"))
                        .entity(new RegistrationAnswer(accountId, username))
                        .build();
            case RegistrationOutcome.Taken(String field) ->
                throw Problems.field(409, field + "-taken", field, "is taken");
            case RegistrationOutcome.Refused(String field) ->
                throw Problems.field(422, field + "-refused", field, "is refused by the identity provider");
            case RegistrationOutcome.KeyReused() ->
                throw Problems.field(
                        422, "idempotency-key-reused", "Idempotency-Key", "was used before for a different request");
        };
    }
}
