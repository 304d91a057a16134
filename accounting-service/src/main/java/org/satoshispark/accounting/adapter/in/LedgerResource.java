package org.satoshispark.accounting.adapter.in;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.satoshispark.accounting.adapter.out.Verification;
import org.satoshispark.accounting.adapter.out.Verifications;

/** What operators ask the ledger as a whole. */
@Path("/accounting/v1/ledger")
@RolesAllowed("operator")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger", description = "The ledger as a whole, for operators")
public class LedgerResource {
    private final Verifications verifications;

    public LedgerResource(Verifications verifications) {
        this.verifications = verifications;
    }

    @GET
    @Path("/verification")
    @Operation(
            operationId = "verifyLedger",
            summary = "Replay the whole journal and compare it with the balances",
            description = "One snapshot; blocks nobody. Its cost grows with the journal.")
    @APIResponse(
            responseCode = "200",
            description = "Figures and differences; `consistent` tells whether there are any",
            content = @Content(schema = @Schema(implementation = Verification.class)))
    @APIResponse(responseCode = "401", description = "No token, or one that is not valid")
    @APIResponse(responseCode = "403", description = "Not an operator")
    public Verification verification() {
        return verifications.verify();
    }
}
