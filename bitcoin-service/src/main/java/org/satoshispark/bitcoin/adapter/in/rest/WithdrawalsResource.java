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
import org.satoshispark.bitcoin.application.withdrawal.WithdrawalReadings;
import org.satoshispark.kit.rest.Caller;
import org.satoshispark.kit.rest.Cursor;
import org.satoshispark.kit.rest.PageLimit;
import org.satoshispark.kit.rest.Problems;

/** Shows withdrawals to their owner and to nobody else. */
@Path(WithdrawalsResource.PATH)
@RunOnVirtualThread
@RolesAllowed("user")
@Produces(MediaType.APPLICATION_JSON)
public class WithdrawalsResource {
    static final String PATH = "/bitcoin/v1/withdrawals";
    private final WithdrawalReadings withdrawals;
    private final Caller caller;

    WithdrawalsResource(WithdrawalReadings withdrawals, Caller caller) {
        this.withdrawals = withdrawals;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getWithdrawal", summary = "One withdrawal of mine")
    public WithdrawalBody show(@PathParam("id") UUID id) {
        return withdrawals
                .find(caller.accountId(), id)
                .map(WithdrawalBody::of)
                .orElseThrow(() -> Problems.notFound("the withdrawal"));
    }

    @GET
    @Operation(operationId = "listWithdrawals", summary = "My withdrawals, newest first, page by page")
    public WithdrawalPage list(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        var size = PageLimit.of(limit);
        var found = withdrawals.page(caller.accountId(), cursor == null ? null : Cursor.readId(cursor), size + 1);
        var shown = found.subList(0, Math.min(size, found.size()));
        return new WithdrawalPage(
                shown.stream().map(WithdrawalBody::of).toList(),
                found.size() > size ? Cursor.of(shown.getLast().withdrawal().id()) : null);
    }
}
