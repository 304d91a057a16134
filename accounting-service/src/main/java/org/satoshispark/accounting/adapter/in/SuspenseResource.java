package org.satoshispark.accounting.adapter.in;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.satoshispark.accounting.adapter.out.SuspenseAccount;
import org.satoshispark.kit.rest.Cursor;
import org.satoshispark.kit.rest.PageLimit;

/** Where operators see the money that belongs to nobody yet; reading moves nothing (docs/runbooks/suspense.md). */
@Path("/accounting/v1/ledger/suspense")
@RolesAllowed("operator")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger", description = "The ledger as a whole, for operators")
public class SuspenseResource {
    private final SuspenseAccount suspense;

    public SuspenseResource(SuspenseAccount suspense) {
        this.suspense = suspense;
    }

    @GET
    @Operation(
            operationId = "getSuspense",
            summary = "Money that belongs to nobody yet, newest first, with what caused it",
            description = "Received for an invoice that no deposit explains, or more than an account may hold."
                    + " The balance is of now, whatever the `cursor`.")
    @APIResponse(
            responseCode = "200",
            description = "The balance and a page of postings",
            content = @Content(schema = @Schema(implementation = Suspense.class)))
    @APIResponse(responseCode = "400", description = "A parameter cannot be read; `errors` names it")
    @APIResponse(responseCode = "401", description = "No token, or one that is not valid")
    @APIResponse(responseCode = "403", description = "Not an operator")
    public Suspense suspense(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        var size = PageLimit.of(limit);
        var found = suspense.page(cursor == null ? SuspenseAccount.NEWEST : Cursor.readId(cursor), size + 1);
        var shown = found.subList(0, Math.min(size, found.size()));
        var next = found.size() > size ? Cursor.of(shown.getLast().entryId()) : null;
        return new Suspense(suspense.balanceMsat(), shown, next);
    }
}
