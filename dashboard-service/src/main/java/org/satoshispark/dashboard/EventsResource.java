package org.satoshispark.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.rest.Caller;
import org.satoshispark.kit.rest.Problems;

/** The caller's feed, live: server-sent events whose id is the position in the feed. */
@Path("/dashboard/v1/me/events")
@RolesAllowed("user")
public class EventsResource {
    private final Transactions transactions;
    private final FeedWatch watch;
    private final Caller caller;
    private final JsonWebToken token;
    private final ObjectMapper json;
    private final Duration heartbeat;

    public EventsResource(
            Transactions transactions,
            FeedWatch watch,
            Caller caller,
            JsonWebToken token,
            ObjectMapper json,
            @ConfigProperty(name = "dashboard.feed.heartbeat") Duration heartbeat) {
        this.transactions = transactions;
        this.watch = watch;
        this.caller = caller;
        this.token = token;
        this.json = json;
        this.heartbeat = heartbeat;
    }

    /**
     * Begins after {@code Last-Event-ID}, or at the end of the feed when it is absent; ends when the token does. A comment
     * comes at once and at every heartbeat.
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @RunOnVirtualThread
    @Operation(operationId = "streamMyEvents", summary = "My activities, live, as server-sent events")
    @APIResponseSchema(
            value = FeedEntry.class,
            responseCode = "200",
            responseDescription = "One entry of the feed per event; its id is the position")
    public Multi<OutboundSseEvent> events(
            @Parameter(schema = @Schema(type = SchemaType.STRING, pattern = "^(0|[1-9][0-9]{0,17})$"))
                    @HeaderParam("Last-Event-ID")
                    String lastEventId,
            @Context Sse sse) {
        var accountId = caller.accountId();
        var life = Duration.between(Instant.now(), Instant.ofEpochSecond(token.getExpirationTime()));
        var end = watch.position(accountId).await().atMost(Transactions.PATIENCE);
        var after = lastEventId == null ? end : Parameters.position("Last-Event-ID", lastEventId);
        if (after > end) {
            throw Problems.field(400, "bad-parameter", "Last-Event-ID", "is not one that was given out");
        }
        watch.enter(accountId);
        var entries =
                new FeedStream(transactions, watch, accountId, after).entries().map(entry -> event(entry, sse));
        var beats = Multi.createFrom()
                .ticks()
                .every(heartbeat)
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("alive").build());
        return Multi.createBy()
                .merging()
                .streams(beats, entries)
                .select()
                .first(life.isPositive() ? life : Duration.ofMillis(1))
                .onTermination()
                .invoke(() -> watch.leave(accountId));
    }

    private OutboundSseEvent event(FeedEntry entry, Sse sse) {
        try {
            return sse.newEventBuilder()
                    .id(Long.toString(entry.position()))
                    .name(entry.type())
                    .data(String.class, json.writeValueAsString(entry))
                    .build();
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(bug);
        }
    }
}
