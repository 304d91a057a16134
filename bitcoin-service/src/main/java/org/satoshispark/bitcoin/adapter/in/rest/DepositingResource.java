package org.satoshispark.bitcoin.adapter.in.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.links.Link;
import org.eclipse.microprofile.openapi.annotations.links.LinkParameter;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.satoshispark.bitcoin.application.deposit.DepositReadings;
import org.satoshispark.bitcoin.application.deposit.DepositWish;
import org.satoshispark.bitcoin.application.deposit.OpenDeposit;
import org.satoshispark.bitcoin.application.deposit.RequestDeposit;
import org.satoshispark.bitcoin.application.node.NodeTrust;
import org.satoshispark.bitcoin.domain.deposit.Deposit;
import org.satoshispark.kit.IdempotencyKeys;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.UnitOfWork;
import org.satoshispark.kit.rest.Answers;
import org.satoshispark.kit.rest.Caller;
import org.satoshispark.kit.rest.Problems;
import org.satoshispark.kit.rest.RequestKey;

/**
 * Makes invoices. What is stored under the idempotency key is where the deposit is; the answer follows from facts that
 * never change, so a repetition goes on where the first request stopped (lightning.md D1).
 */
@Path(DepositsResource.PATH)
@RunOnVirtualThread
@RolesAllowed("user")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DepositingResource {
    private final RequestDeposit requestDeposit;
    private final OpenDeposit openDeposit;
    private final DepositReadings deposits;
    private final NodeTrust trust;
    private final IdempotencyKeys keys;
    private final Answers answers;
    private final Caller caller;
    private final long mostMsat;

    DepositingResource(
            RequestDeposit requestDeposit,
            OpenDeposit openDeposit,
            DepositReadings deposits,
            NodeTrust trust,
            IdempotencyKeys keys,
            Answers answers,
            Caller caller,
            @ConfigProperty(name = "spark.deposit.most-msat") long mostMsat) {
        this.requestDeposit = requestDeposit;
        this.openDeposit = openDeposit;
        this.deposits = deposits;
        this.trust = trust;
        this.keys = keys;
        this.answers = answers;
        this.caller = caller;
        this.mostMsat = mostMsat;
    }

    @POST
    @Operation(operationId = "requestDeposit", summary = "Get a Lightning invoice that fills my balance")
    @APIResponse(
            responseCode = "201",
            description = "The deposit with its invoice",
            content = @Content(schema = @Schema(implementation = DepositBody.class)),
            links = {
                @Link(
                        name = "shown",
                        operationId = "getDeposit",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/id"))
            })
    @APIResponse(responseCode = "429", description = "Too many deposits are open; pay one or let one expire")
    public Response deposit(
            @HeaderParam("Idempotency-Key") String idempotencyKey, @NotNull @Valid NewDepositBody body) {
        var wish = body.wishOf(caller.accountId(), mostMsat);
        var key = IdempotencyKeys.Key.of(
                wish.accountId().toString(), "deposit", RequestKey.required(idempotencyKey), answers.text(body));
        var outcome = keys.once(key, caller.cause(), requestDeposit.touches(wish), work -> request(wish, work))
                .await()
                .atMost(Transactions.PATIENCE);
        if (!(outcome instanceof IdempotencyKeys.Outcome.Answered answered)) {
            return answers.respond(outcome);
        }
        var place = answered.answer().location();
        var deposit = opened(UUID.fromString(place.substring(place.lastIndexOf('/') + 1)));
        return Response.created(java.net.URI.create(place))
                .entity(DepositBody.made(deposit))
                .header("Idempotency-Replayed", answered.replayed())
                .build();
    }

    /** Refusals are thrown, so that nothing is stored under the key: the same request may succeed later. */
    private IdempotencyKeys.Answer request(DepositWish wish, UnitOfWork work) {
        return switch (requestDeposit.decide(wish, NodeRefusals.trusted(trust), work)) {
            case RequestDeposit.Outcome.Requested requested ->
                answers.json(
                        201, DepositsResource.PATH + "/" + requested.request().id(), "");
            case RequestDeposit.Outcome.TooManyOpen many ->
                throw Problems.of(
                        429,
                        "too-many-open-deposits",
                        "%d deposits are open; pay one or let one expire".formatted(many.limit()));
        };
    }

    private Deposit opened(UUID id) {
        var deposit = deposits.ofRequest(id).orElseThrow();
        if (deposit.invoice().isPresent()) {
            return deposit;
        }
        openDeposit.open(deposit.request());
        return deposits.ofRequest(id).filter(made -> made.invoice().isPresent()).orElseThrow(NodeRefusals::unavailable);
    }
}
