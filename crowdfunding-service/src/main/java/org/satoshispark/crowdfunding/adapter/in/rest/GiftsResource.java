package org.satoshispark.crowdfunding.adapter.in.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.satoshispark.crowdfunding.application.CampaignCatalogue;
import org.satoshispark.crowdfunding.application.DonationCatalogue;
import org.satoshispark.crowdfunding.domain.Donation;
import org.satoshispark.kit.rest.Caller;
import org.satoshispark.kit.rest.Cursor;
import org.satoshispark.kit.rest.PageLimit;

/** Shows a campaign's recorded donations to everybody. */
@Path(Paths.CAMPAIGNS)
@RunOnVirtualThread
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class GiftsResource {
    private final CampaignCatalogue campaigns;
    private final DonationCatalogue donations;
    private final Caller caller;

    GiftsResource(CampaignCatalogue campaigns, DonationCatalogue donations, Caller caller) {
        this.campaigns = campaigns;
        this.donations = donations;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/donations")
    @Operation(operationId = "listCampaignDonations", summary = "Recorded donations to a campaign, page by page")
    @APIResponse(responseCode = "200", description = "A page of donations")
    @APIResponse(responseCode = "401", description = "A token was sent, and it is not valid here")
    public PageBody<GiftBody> list(
            @PathParam("id") UUID campaignId, @QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        var size = PageLimit.of(limit);
        var after = Optional.ofNullable(cursor).map(Places::donation);
        campaigns.find(campaignId).orElseThrow(Refusals::noCampaign);
        var reader = caller.knownAccountId();
        return PageBody.of(
                donations.recorded(campaignId, after, size + 1),
                size,
                donation -> GiftBody.of(donation, reader),
                (Donation donation) -> Cursor.of(donation.id()));
    }
}
