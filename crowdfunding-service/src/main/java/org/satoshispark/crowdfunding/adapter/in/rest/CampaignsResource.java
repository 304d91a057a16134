package org.satoshispark.crowdfunding.adapter.in.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.satoshispark.crowdfunding.application.CampaignCatalogue;
import org.satoshispark.crowdfunding.application.CampaignPlace;
import org.satoshispark.crowdfunding.application.CampaignSearch;
import org.satoshispark.crowdfunding.domain.CampaignStatus;
import org.satoshispark.kit.rest.Caller;
import org.satoshispark.kit.rest.PageLimit;
import org.satoshispark.kit.rest.Problems;
import org.satoshispark.kit.rest.WholeIds;

/** Shows campaigns to everybody. */
@Path(Paths.CAMPAIGNS)
@RunOnVirtualThread
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class CampaignsResource {
    private static final int LONGEST_TEXT = 100;

    private final CampaignCatalogue campaigns;
    private final Caller caller;

    CampaignsResource(CampaignCatalogue campaigns, Caller caller) {
        this.campaigns = campaigns;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listCampaigns", summary = "All campaigns, page by page")
    @APIResponse(responseCode = "200", description = "A page of campaigns")
    @APIResponse(responseCode = "401", description = "owner=me without a token, or a token that is not valid here")
    public PageBody<CampaignBody> list(
            @Parameter(
                            description = "newest when absent",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"newest", "deadline", "raised"}))
                    @QueryParam("order")
                    String order,
            @Parameter(
                            description = "only campaigns of this status",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"open", "closed", "paid_out"}))
                    @QueryParam("status")
                    String status,
            @Parameter(
                            description = "me, or the id of an account",
                            schema = @Schema(type = SchemaType.STRING, pattern = Paths.OWNER))
                    @QueryParam("owner")
                    String owner,
            @Parameter(
                            description = "words in title or description",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            maxLength = LONGEST_TEXT,
                                            pattern = "^[^\\u0000]*$"))
                    @QueryParam("text")
                    String text,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        var search = new CampaignSearch(
                order == null ? CampaignSearch.Order.NEWEST : Words.read(CampaignSearch.Order.class, "order", order),
                Optional.ofNullable(status).map(word -> Words.read(CampaignStatus.class, "status", word)),
                Optional.ofNullable(owner).map(this::account),
                Optional.ofNullable(text).map(CampaignsResource::words),
                Optional.ofNullable(cursor).map(Places::read));
        var size = PageLimit.of(limit);
        return PageBody.of(
                campaigns.page(search, size + 1),
                size,
                CampaignBody::of,
                campaign -> Places.cursor(CampaignPlace.of(campaign)));
    }

    private UUID account(String owner) {
        if (owner.equals("me")) {
            return caller.knownAccountId()
                    .orElseThrow(() -> Problems.of(401, "no-account", "owner=me needs a bearer token"));
        }
        try {
            return new WholeIds().fromString(owner);
        } catch (IllegalArgumentException noId) {
            throw Problems.field(400, "bad-parameter", "owner", "must be me or the id of an account");
        }
    }

    private static String words(String text) {
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT || text.indexOf('\0') >= 0) {
            throw Problems.field(
                    400,
                    "bad-parameter",
                    "text",
                    "must have at most " + LONGEST_TEXT + " characters, none of them NUL");
        }
        return text;
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getCampaign", summary = "One campaign")
    @APIResponseSchema(value = CampaignBody.class, responseCode = "200", responseDescription = "The campaign")
    @APIResponse(responseCode = "304", description = "Not changed since the ETag in If-None-Match")
    @APIResponse(responseCode = "412", description = "Somebody changed it since the ETag in If-Match")
    @Parameter(name = "If-None-Match", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
    public Response show(@PathParam("id") UUID id, @Context Request request) {
        var campaign = campaigns.find(id).orElseThrow(Refusals::noCampaign);
        var tag = Tags.of(campaign);
        var unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null && isRefused(unchanged.build())) {
            throw Refusals.changed();
        }
        return (unchanged == null ? Response.ok(CampaignBody.of(campaign)) : unchanged)
                .tag(tag)
                .build();
    }

    private static boolean isRefused(Response precondition) {
        return precondition.getStatus() == Response.Status.PRECONDITION_FAILED.getStatusCode();
    }
}
