package org.satoshispark.bitcoin.adapter.in.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.satoshispark.bitcoin.application.deposit.DepositReadings;
import org.satoshispark.kit.rest.Caller;
import org.satoshispark.kit.rest.Cursor;
import org.satoshispark.kit.rest.PageLimit;
import org.satoshispark.kit.rest.Problems;

/** Shows deposits to their owner and to nobody else. */
@Path(DepositsResource.PATH)
@RunOnVirtualThread
@RolesAllowed("user")
@Produces(MediaType.APPLICATION_JSON)
public class DepositsResource {
    static final String PATH = "/bitcoin/v1/deposits";
    private final DepositReadings deposits;
    private final Caller caller;

    DepositsResource(DepositReadings deposits, Caller caller) {
        this.deposits = deposits;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getDeposit", summary = "One deposit of mine")
    public DepositBody show(@PathParam("id") UUID id) {
        return deposits.find(caller.accountId(), id)
                .map(DepositBody::of)
                .orElseThrow(() -> Problems.notFound("the deposit"));
    }

    @GET
    @Operation(operationId = "listDeposits", summary = "My deposits, newest first, page by page")
    public DepositPage list(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        var size = PageLimit.of(limit);
        var found = deposits.page(caller.accountId(), cursor == null ? null : Cursor.readId(cursor), size + 1);
        var shown = found.subList(0, Math.min(size, found.size()));
        return new DepositPage(
                shown.stream().map(DepositBody::of).toList(),
                found.size() > size ? Cursor.of(shown.getLast().request().id()) : null);
    }
}
