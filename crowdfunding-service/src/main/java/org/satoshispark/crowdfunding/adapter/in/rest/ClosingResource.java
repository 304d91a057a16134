package org.satoshispark.crowdfunding.adapter.in.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.satoshispark.crowdfunding.application.CloseCampaign;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.rest.Caller;

/** Ends a campaign; its escrow is paid out afterwards, which the campaign's status tells. Asking again changes nothing. */
@Path(Paths.CAMPAIGNS)
@RunOnVirtualThread
@RolesAllowed("user")
@Produces(MediaType.APPLICATION_JSON)
public class ClosingResource {
    private final CloseCampaign closeCampaign;
    private final Transactions transactions;
    private final Caller caller;

    ClosingResource(CloseCampaign closeCampaign, Transactions transactions, Caller caller) {
        this.closeCampaign = closeCampaign;
        this.transactions = transactions;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/closing")
    @Operation(operationId = "closeCampaign", summary = "Close my campaign: its escrow is paid out to me; repeatable")
    @APIResponse(
            responseCode = "202",
            description = "Closed; the status tells when it is paid out",
            content = @Content(schema = @Schema(implementation = CampaignBody.class)),
            links = {
                @Link(
                        name = "shown",
                        operationId = "getCampaign",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/id")),
                @Link(
                        name = "gifts",
                        operationId = "listCampaignDonations",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/id")),
                @Link(
                        name = "again",
                        operationId = "closeCampaign",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/id"))
            })
    public Response close(@PathParam("id") UUID id) {
        var closer = caller.accountId();
        var cause = caller.cause();
        var closed = transactions.runAndAwait(closeCampaign.touches(id), work -> {
            work.because(cause);
            return closeCampaign.decide(id, closer, work);
        });
        return closed.map(campaign -> Response.accepted(CampaignBody.of(campaign))
                        .location(URI.create(Paths.campaign(id)))
                        .build())
                .orElseThrow(Refusals::noCampaign);
    }
}
