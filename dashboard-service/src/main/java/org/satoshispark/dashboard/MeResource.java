package org.satoshispark.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.rest.Caller;
import org.satoshispark.kit.rest.Cursor;
import org.satoshispark.kit.rest.Patience;

/** What the caller's own account has, did and received. Nobody can ask for another's. */
@Path("/dashboard/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("user")
@RunOnVirtualThread
public class MeResource {
    private static final String ACTIVITIES = "select " + FeedEntry.COLUMNS + " from activity"
            + " where account_id = $1 and position < $2 order by position desc limit $3";

    private final Transactions transactions;
    private final Caller caller;
    private final ObjectMapper json;

    public MeResource(Transactions transactions, Caller caller, ObjectMapper json) {
        this.transactions = transactions;
        this.caller = caller;
        this.json = json;
    }

    /** @param after a {@code ce_id}: with {@code Prefer: wait=n} the answer waits until that event is in it */
    @GET
    @Operation(
            operationId = "getMyDashboard",
            summary = "My balance, campaigns, donations, deposits and withdrawals at a glance")
    @APIResponseSchema(value = DashboardView.class, responseCode = "200", responseDescription = "The dashboard")
    @APIResponse(responseCode = "304", description = "Not changed since the ETag in If-None-Match")
    public RestResponse<DashboardView> me(
            @Parameter(
                            description =
                                    "an event id: with `Prefer: wait=n` the answer waits until that event is in it",
                            schema = @Schema(implementation = UUID.class))
                    @QueryParam("after")
                    String after,
            @HeaderParam("Prefer") String prefer,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        var event = Optional.ofNullable(after).map(text -> Parameters.uuid("after", text));
        var caughtUp = event.isEmpty() || Patience.await(prefer, () -> isApplied(event.get()), known -> known);
        var text = (String) transactions
                .read(DashboardQueries.DASHBOARD, caller.accountId())
                .await()
                .atMost(Transactions.PATIENCE)
                .getFirst()[0];
        return Etags.answer(
                Etags.of(text + caughtUp), ifNoneMatch, () -> view(text).caughtUp(caughtUp));
    }

    /** Newest first. A page never changes, because an entry never moves. */
    @GET
    @Path("/activities")
    @Operation(operationId = "listMyActivities", summary = "What happened on my account, newest first, page by page")
    public Page<FeedEntry> activities(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("20") String limit) {
        var before = cursor == null ? Long.MAX_VALUE : Parameters.position("cursor", Cursor.read(cursor, 1)[0]);
        var size = Parameters.limit(limit);
        var items =
                transactions
                        .read(ACTIVITIES, caller.accountId(), before, size)
                        .await()
                        .atMost(Transactions.PATIENCE)
                        .stream()
                        .map(FeedEntry::of)
                        .toList();
        return new Page<>(
                items, items.size() < size ? null : Cursor.of(items.getLast().position()));
    }

    private boolean isApplied(UUID event) {
        return !transactions
                .read("select 1 from inbox where event_id = $1", event)
                .await()
                .atMost(Transactions.PATIENCE)
                .isEmpty();
    }

    private DashboardView view(String text) {
        try {
            return json.readValue(text, DashboardView.class);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("the dashboard statement and its view disagree", bug);
        }
    }
}
