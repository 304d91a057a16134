package org.satoshispark.crowdfunding.adapter.in.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.satoshispark.crowdfunding.application.DonationCatalogue;
import org.satoshispark.kit.rest.Caller;
import org.satoshispark.kit.rest.Problems;

/** Shows a donation to its donor; for everybody else there is none. */
@Path(Paths.DONATIONS)
@RunOnVirtualThread
@RolesAllowed("user")
@Produces(MediaType.APPLICATION_JSON)
public class DonationsResource {
    private final DonationCatalogue donations;
    private final Caller caller;

    DonationsResource(DonationCatalogue donations, Caller caller) {
        this.donations = donations;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getDonation", summary = "One donation of mine")
    public DonationBody show(@PathParam("id") UUID id) {
        var donor = caller.accountId();
        return donations
                .find(id)
                .filter(donation -> donation.donorId().equals(donor))
                .map(DonationBody::of)
                .orElseThrow(() -> Problems.notFound("the donation"));
    }
}
