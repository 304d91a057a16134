package org.satoshispark.crowdfunding.adapter.in.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.links.Link;
import org.eclipse.microprofile.openapi.annotations.links.LinkParameter;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.satoshispark.crowdfunding.application.DonationCatalogue;
import org.satoshispark.crowdfunding.application.RequestDonation;
import org.satoshispark.crowdfunding.domain.DonationStatus;
import org.satoshispark.kit.IdempotencyKeys;
import org.satoshispark.kit.Ids;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.rest.Answers;
import org.satoshispark.kit.rest.Caller;
import org.satoshispark.kit.rest.Patience;
import org.satoshispark.kit.rest.RequestKey;

/** Takes requests to give; 202, because accounting has the last word. {@code Prefer: wait=n} waits for that word. */
@Path(Paths.CAMPAIGNS)
@RunOnVirtualThread
@RolesAllowed("user")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DonatingResource {
    private final RequestDonation requestDonation;
    private final DonationCatalogue donations;
    private final IdempotencyKeys keys;
    private final Answers answers;
    private final Caller caller;

    DonatingResource(
            RequestDonation requestDonation,
            DonationCatalogue donations,
            IdempotencyKeys keys,
            Answers answers,
            Caller caller) {
        this.requestDonation = requestDonation;
        this.donations = donations;
        this.keys = keys;
        this.answers = answers;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/donations")
    @Operation(operationId = "donate", summary = "Give to a campaign")
    @APIResponse(
            responseCode = "202",
            description = "Requested; recorded or rejected a moment later",
            content = @Content(schema = @Schema(implementation = DonationBody.class)),
            links = {
                @Link(
                        name = "shown",
                        operationId = "getDonation",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/id")),
                @Link(
                        name = "campaign",
                        operationId = "getCampaign",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/campaignId")),
                @Link(
                        name = "anotherOne",
                        operationId = "donate",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/campaignId")),
                @Link(
                        name = "gifts",
                        operationId = "listCampaignDonations",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/campaignId"))
            })
    @APIResponse(
            responseCode = "422",
            description = "Refused by a rule, or the Idempotency-Key was used for another request")
    @APIResponse(responseCode = "409", description = "The campaign is closed, over or your own")
    public Response donate(
            @PathParam("id") UUID campaignId,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @HeaderParam("Prefer") String prefer,
            @NotNull @Valid NewDonationBody body) {
        var donor = caller.accountId();
        var key = IdempotencyKeys.Key.of(
                donor.toString(), "donate", RequestKey.required(idempotencyKey), campaignId + answers.text(body));
        var request = new RequestDonation.Request(Ids.next(), campaignId, donor, body.amountMsat());
        var outcome = keys.once(
                        key,
                        caller.cause(),
                        requestDonation.touches(request),
                        work -> answer(requestDonation.decide(request, work)))
                .await()
                .atMost(Transactions.PATIENCE);
        var response = answers.respond(outcome);
        return prefer == null || response.getStatus() != 202 ? response : patient(response, prefer);
    }

    private IdempotencyKeys.Answer answer(RequestDonation.Outcome outcome) {
        return switch (outcome) {
            case RequestDonation.Outcome.Requested requested ->
                answers.json(202, Paths.donation(requested.donation().id()), DonationBody.of(requested.donation()));
            // Thrown, so that nothing is stored under the key: the campaign may be opened yet.
            case RequestDonation.Outcome.NoCampaign none -> throw Refusals.noCampaign();
            case RequestDonation.Outcome.Refused refused -> answers.problem(Refusals.of(refused.reason()));
        };
    }

    private Response patient(Response response, String prefer) {
        var path = response.getLocation().getPath();
        var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        var seen = Patience.await(
                prefer,
                () -> donations.find(id).orElseThrow(),
                donation -> donation.status() != DonationStatus.REQUESTED);
        return Response.fromResponse(response).entity(DonationBody.of(seen)).build();
    }
}
