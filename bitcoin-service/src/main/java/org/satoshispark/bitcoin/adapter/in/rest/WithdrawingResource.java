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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.links.Link;
import org.eclipse.microprofile.openapi.annotations.links.LinkParameter;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.satoshispark.bitcoin.application.withdrawal.Ask;
import org.satoshispark.bitcoin.application.withdrawal.ReadInvoice;
import org.satoshispark.bitcoin.application.withdrawal.Refusal;
import org.satoshispark.bitcoin.application.withdrawal.RequestWithdrawal;
import org.satoshispark.bitcoin.application.withdrawal.WithdrawalReadings;
import org.satoshispark.kit.IdempotencyKeys;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.UnitOfWork;
import org.satoshispark.kit.rest.Answers;
import org.satoshispark.kit.rest.Caller;
import org.satoshispark.kit.rest.Patience;
import org.satoshispark.kit.rest.RequestKey;

/** Takes orders to pay an invoice. What is refused is not stored under the key: the same request may succeed later. */
@Path(WithdrawalsResource.PATH)
@RunOnVirtualThread
@RolesAllowed("user")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WithdrawingResource {
    private final ReadInvoice readInvoice;
    private final RequestWithdrawal requestWithdrawal;
    private final WithdrawalReadings withdrawals;
    private final IdempotencyKeys keys;
    private final Answers answers;
    private final Caller caller;

    WithdrawingResource(
            ReadInvoice readInvoice,
            RequestWithdrawal requestWithdrawal,
            WithdrawalReadings withdrawals,
            IdempotencyKeys keys,
            Answers answers,
            Caller caller) {
        this.readInvoice = readInvoice;
        this.requestWithdrawal = requestWithdrawal;
        this.withdrawals = withdrawals;
        this.keys = keys;
        this.answers = answers;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "requestWithdrawal", summary = "Pay a Lightning invoice from my balance")
    @APIResponse(
            responseCode = "202",
            description = "Requested; `status` tells what became of it",
            content = @Content(schema = @Schema(implementation = WithdrawalBody.class)),
            links = {
                @Link(
                        name = "shown",
                        operationId = "getWithdrawal",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/id"))
            })
    @APIResponse(responseCode = "409", description = "This invoice is being paid or was paid")
    public Response withdraw(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @HeaderParam("Prefer") String prefer,
            @NotNull @Valid NewWithdrawalBody body) {
        var ask = body.askOf(caller.accountId());
        var key = IdempotencyKeys.Key.of(
                ask.accountId().toString(), "withdrawal", RequestKey.required(idempotencyKey), answers.text(body));
        // A repetition must get its answer also while the node is away or the invoice has expired meanwhile.
        var before = keys.before(key).await().atMost(Transactions.PATIENCE);
        var outcome = before.isPresent() ? before.get() : request(key, ask);
        return prefer != null && outcome instanceof IdempotencyKeys.Outcome.Answered answered
                ? patiently(prefer, ask.accountId(), answered)
                : answers.respond(outcome);
    }

    private IdempotencyKeys.Outcome request(IdempotencyKeys.Key key, Ask ask) {
        return switch (readInvoice.read(ask)) {
            case ReadInvoice.Reading.Refused(Refusal refusal) -> throw WithdrawalRefusals.problem(refusal);
            case ReadInvoice.Reading.Readable read ->
                keys.once(key, caller.cause(), requestWithdrawal.touches(read), work -> decide(ask, read, work))
                        .await()
                        .atMost(Transactions.PATIENCE);
        };
    }

    private IdempotencyKeys.Answer decide(Ask ask, ReadInvoice.Reading.Readable read, UnitOfWork work) {
        return switch (requestWithdrawal.decide(ask, read, work)) {
            case RequestWithdrawal.Outcome.Refused(Refusal refusal) -> throw WithdrawalRefusals.problem(refusal);
            case RequestWithdrawal.Outcome.Requested(var withdrawal) ->
                answers.json(202, WithdrawalsResource.PATH + "/" + withdrawal.id(), WithdrawalBody.of(withdrawal));
        };
    }

    private Response patiently(String prefer, UUID account, IdempotencyKeys.Outcome.Answered answered) {
        var place = answered.answer().location();
        var id = UUID.fromString(place.substring(place.lastIndexOf('/') + 1));
        var seen = Patience.await(
                prefer,
                () -> withdrawals.find(account, id).orElseThrow(),
                reading -> reading.withdrawal().state().isTerminal());
        return Response.accepted(WithdrawalBody.of(seen))
                .location(URI.create(place))
                .header("Idempotency-Replayed", answered.replayed())
                .build();
    }
}
