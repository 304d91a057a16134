package org.satoshispark.crowdfunding.adapter.in.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.satoshispark.crowdfunding.application.EditCampaign;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.rest.Caller;

/** Changes title and description; {@code If-Match} protects an editor from what they have not seen. */
@Path(Paths.CAMPAIGNS)
@RunOnVirtualThread
@RolesAllowed("user")
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
@Produces(MediaType.APPLICATION_JSON)
public class EditingResource {
    private final EditCampaign editCampaign;
    private final Transactions transactions;
    private final Caller caller;

    EditingResource(EditCampaign editCampaign, Transactions transactions, Caller caller) {
        this.editCampaign = editCampaign;
        this.transactions = transactions;
        this.caller = caller;
    }

    @PATCH
    @Path("/{id}")
    @Operation(operationId = "editCampaign", summary = "Change title or description of my campaign")
    @APIResponseSchema(value = CampaignBody.class, responseCode = "200", responseDescription = "The campaign")
    @APIResponse(responseCode = "409", description = "The campaign is closed")
    @APIResponse(responseCode = "412", description = "Somebody changed it since the ETag in If-Match")
    @APIResponse(responseCode = "422", description = "Refused by a rule; `errors` names the field")
    public Response edit(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull CampaignTextBody body) {
        var request = new EditCampaign.Request(
                id,
                caller.accountId(),
                Optional.ofNullable(body.title()),
                Optional.ofNullable(body.description()),
                Tags.wanted(ifMatch));
        var cause = caller.cause();
        var outcome = transactions.runAndAwait(editCampaign.touches(request), work -> {
            work.because(cause);
            return editCampaign.decide(request, work);
        });
        return switch (outcome) {
            case EditCampaign.Outcome.Done done ->
                Response.ok(CampaignBody.of(done.campaign()))
                        .tag(Tags.of(done.campaign()))
                        .build();
            case EditCampaign.Outcome.NoCampaign none -> throw Refusals.noCampaign();
            case EditCampaign.Outcome.Stale stale -> throw Refusals.changed();
            case EditCampaign.Outcome.Refused refused -> throw Refusals.of(refused.reason());
        };
    }
}
