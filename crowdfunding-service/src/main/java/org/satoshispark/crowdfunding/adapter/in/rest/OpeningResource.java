package org.satoshispark.crowdfunding.adapter.in.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.satoshispark.crowdfunding.application.OpenCampaign;
import org.satoshispark.crowdfunding.domain.CampaignSnapshot;
import org.satoshispark.kit.IdempotencyKeys;
import org.satoshispark.kit.Ids;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.rest.Answers;
import org.satoshispark.kit.rest.Caller;
import org.satoshispark.kit.rest.Problems;
import org.satoshispark.kit.rest.RequestKey;

/** Opens campaigns: under an id of ours with an idempotency key, or under an id that the client chose. */
@Path(Paths.CAMPAIGNS)
@RunOnVirtualThread
@RolesAllowed("user")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OpeningResource {
    private final OpenCampaign openCampaign;
    private final Transactions transactions;
    private final IdempotencyKeys keys;
    private final Answers answers;
    private final Caller caller;

    OpeningResource(
            OpenCampaign openCampaign,
            Transactions transactions,
            IdempotencyKeys keys,
            Answers answers,
            Caller caller) {
        this.openCampaign = openCampaign;
        this.transactions = transactions;
        this.keys = keys;
        this.answers = answers;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "openCampaign", summary = "Open a campaign")
    @APIResponse(
            responseCode = "201",
            description = "The campaign",
            content = @Content(schema = @Schema(implementation = CampaignBody.class)),
            links = {
                @Link(
                        name = "shown",
                        operationId = "getCampaign",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/id")),
                @Link(
                        name = "edited",
                        operationId = "editCampaign",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/id")),
                @Link(
                        name = "givenTo",
                        operationId = "donate",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/id")),
                @Link(
                        name = "gifts",
                        operationId = "listCampaignDonations",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/id")),
                @Link(
                        name = "closed",
                        operationId = "closeCampaign",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/id"))
            })
    @APIResponse(
            responseCode = "422",
            description = "Refused by a rule, or the Idempotency-Key was used for another request")
    public Response open(@HeaderParam("Idempotency-Key") String idempotencyKey, @NotNull @Valid NewCampaignBody body) {
        var owner = caller.accountId();
        var key = IdempotencyKeys.Key.of(
                owner.toString(), "open-campaign", RequestKey.required(idempotencyKey), answers.text(body));
        var request = body.request(Ids.next(), owner);
        var outcome = keys.once(
                        key,
                        caller.cause(),
                        openCampaign.touches(request),
                        work -> answer(openCampaign.decide(request, work)))
                .await()
                .atMost(Transactions.PATIENCE);
        return answers.respond(outcome);
    }

    @PUT
    @Path("/{id}")
    @Operation(operationId = "putCampaign", summary = "Open a campaign under an id that you chose; repeatable")
    @APIResponse(
            responseCode = "201",
            description = "The campaign, opened now",
            content = @Content(schema = @Schema(implementation = CampaignBody.class)),
            links = {
                @Link(
                        name = "shown",
                        operationId = "getCampaign",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/id")),
                @Link(
                        name = "edited",
                        operationId = "editCampaign",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/id")),
                @Link(
                        name = "givenTo",
                        operationId = "donate",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/id")),
                @Link(
                        name = "gifts",
                        operationId = "listCampaignDonations",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/id")),
                @Link(
                        name = "closed",
                        operationId = "closeCampaign",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/id")),
                @Link(
                        name = "again",
                        operationId = "putCampaign",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/id"),
                        requestBody = "$request.body")
            })
    @APIResponse(
            responseCode = "200",
            description = "The same campaign as before",
            content = @Content(schema = @Schema(implementation = CampaignBody.class)))
    @APIResponse(responseCode = "409", description = "The id belongs to another campaign")
    @APIResponse(responseCode = "422", description = "Refused by a rule; `errors` names the field")
    public Response open(@PathParam("id") UUID id, @NotNull @Valid NewCampaignBody body) {
        var request = body.request(id, caller.accountId());
        var cause = caller.cause();
        var outcome = transactions.runAndAwait(openCampaign.touches(request), work -> {
            work.because(cause);
            return openCampaign.decide(request, work);
        });
        return answers.respond(new IdempotencyKeys.Outcome.Answered(
                answer(outcome), outcome instanceof OpenCampaign.Outcome.SameAgain));
    }

    private IdempotencyKeys.Answer answer(OpenCampaign.Outcome outcome) {
        return switch (outcome) {
            case OpenCampaign.Outcome.Opened opened -> answer(201, opened.campaign());
            case OpenCampaign.Outcome.SameAgain same -> answer(200, same.campaign());
            case OpenCampaign.Outcome.IdTaken taken ->
                answers.problem(Problems.of(409, "id-taken", "the id belongs to another campaign"));
            case OpenCampaign.Outcome.Refused refused -> answers.problem(Refusals.of(refused.reason()));
        };
    }

    private IdempotencyKeys.Answer answer(int status, CampaignSnapshot campaign) {
        return answers.json(status, Paths.campaign(campaign.id()), CampaignBody.of(campaign));
    }
}
