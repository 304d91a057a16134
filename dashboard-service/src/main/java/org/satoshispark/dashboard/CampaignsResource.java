package org.satoshispark.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.rest.Cursor;
import org.satoshispark.kit.rest.Problems;

/** All campaigns that were opened, for everybody. */
@Path("/dashboard/v1/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
public class CampaignsResource {
    private static final List<String> STATUSES = Arrays.stream(Campaigns.Status.values())
            .map(status -> status.name().toLowerCase(Locale.ROOT))
            .toList();

    private final Transactions transactions;
    private final ObjectMapper json;

    public CampaignsResource(Transactions transactions, ObjectMapper json) {
        this.transactions = transactions;
        this.json = json;
    }

    /** @param status any when absent; may be given more than once */
    @GET
    @Operation(operationId = "listDashboardCampaigns", summary = "All campaigns with their totals, page by page")
    public Page<CampaignView> list(
            @Parameter(
                            description = "any when absent; may be given more than once",
                            schema = @Schema(type = SchemaType.ARRAY, implementation = Campaigns.Status.class))
                    @QueryParam("status")
                    List<String> status,
            @Parameter(
                            description = "newest (when absent) or raised",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"newest", "raised"}))
                    @QueryParam("order")
                    @DefaultValue("newest")
                    String order,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("20") String limit) {
        var by = CampaignOrder.of(order);
        var size = Parameters.limit(limit);
        var wanted = statuses(status);
        var rows = cursor == null ? first(by, wanted, size) : after(by, wanted, size, Cursor.read(cursor, 3));
        var items = rows.stream().map(row -> view((String) row[0])).toList();
        return new Page<>(items, items.size() < size ? null : cursor(by, items.getLast()));
    }

    private List<Object[]> first(CampaignOrder by, String[] statuses, int size) {
        return read(select(by, ""), statuses, size);
    }

    private List<Object[]> after(CampaignOrder by, String[] statuses, int size, String[] place) {
        if (!place[0].equals(by.parameter())) {
            throw Problems.field(400, "bad-cursor", "cursor", "belongs to another order");
        }
        var statement = select(by, "and (" + by.column() + ", c.campaign_id) < ($3::" + by.type() + ", $4::uuid)");
        return read(statement, statuses, size, by.parameter(place[1]), Parameters.uuid("cursor", place[2]));
    }

    private static String cursor(CampaignOrder by, CampaignView last) {
        return Cursor.of(by.parameter(), by.place(last), last.campaignId());
    }

    private static String select(CampaignOrder by, String after) {
        return """
                select %1$s::text from campaign c
                where c.generation = (select number from generation where state = 'live') and c.opened_at is not null
                    and c.status = any($1::text[]) %2$s
                order by %3$s desc, c.campaign_id desc limit $2""".formatted(CampaignView.JSON, after, by.column());
    }

    private static String[] statuses(List<String> asked) {
        asked.stream().filter(status -> !STATUSES.contains(status)).findFirst().ifPresent(unknown -> {
            throw Problems.field(400, "bad-parameter", "status", "must be one of " + STATUSES);
        });
        return (asked.isEmpty() ? STATUSES : asked).toArray(String[]::new);
    }

    private List<Object[]> read(String statement, Object... parameters) {
        return transactions.read(statement, parameters).await().atMost(Transactions.PATIENCE);
    }

    private CampaignView view(String text) {
        try {
            return json.readValue(text, CampaignView.class);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("the campaign statement and its view disagree", bug);
        }
    }
}
