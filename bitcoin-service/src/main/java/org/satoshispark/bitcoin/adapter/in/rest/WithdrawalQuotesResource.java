package org.satoshispark.bitcoin.adapter.in.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.links.Link;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.satoshispark.bitcoin.application.withdrawal.QuoteWithdrawal;
import org.satoshispark.bitcoin.application.withdrawal.Refusal;
import org.satoshispark.kit.rest.Caller;

/** Shows what paying an invoice would hold and might cost; changes nothing, so it takes no key. */
@Path(WithdrawalsResource.PATH + "/quotes")
@RunOnVirtualThread
@RolesAllowed("user")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WithdrawalQuotesResource {
    private final QuoteWithdrawal quoteWithdrawal;
    private final Caller caller;

    WithdrawalQuotesResource(QuoteWithdrawal quoteWithdrawal, Caller caller) {
        this.quoteWithdrawal = quoteWithdrawal;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "quoteWithdrawal",
            summary = "What paying an invoice would hold and may cost; changes nothing")
    @APIResponseSchema(value = QuoteBody.class, responseCode = "200", responseDescription = "The quote")
    @APIResponse(
            responseCode = "200",
            description = "The quote",
            content = @Content(schema = @Schema(implementation = QuoteBody.class)),
            links = @Link(name = "paid", operationId = "requestWithdrawal", requestBody = "$request.body"))
    @APIResponse(responseCode = "409", description = "This invoice is being paid or was paid")
    @APIResponse(responseCode = "422", description = "The invoice cannot be paid; `errors` says why")
    public QuoteBody quote(@NotNull @Valid NewWithdrawalBody body) {
        return switch (quoteWithdrawal.quote(body.askOf(caller.accountId()))) {
            case QuoteWithdrawal.Outcome.Quoted quoted -> QuoteBody.of(quoted);
            case QuoteWithdrawal.Outcome.Refused(Refusal refusal) -> throw WithdrawalRefusals.problem(refusal);
        };
    }
}
