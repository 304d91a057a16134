package org.satoshispark.accounting.adapter.in;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.satoshispark.accounting.adapter.out.Balance;
import org.satoshispark.accounting.adapter.out.Statements;
import org.satoshispark.kit.rest.Caller;
import org.satoshispark.kit.rest.Cursor;
import org.satoshispark.kit.rest.PageLimit;
import org.satoshispark.kit.rest.Problems;

/** The caller's own account; nobody sees another's. */
@Path("/accounting/v1/accounts/me")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Account", description = "The balance and history of the caller's own account")
@APIResponse(responseCode = "401", description = "No token, or one that is not valid")
@APIResponse(responseCode = "404", description = "The account is not open yet: try again shortly after registering")
public class AccountResource {
    private final Statements statements;
    private final Caller caller;

    public AccountResource(Statements statements, Caller caller) {
        this.statements = statements;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "getMyAccount", summary = "What is on my account now")
    @APIResponse(
            responseCode = "200",
            description = "The balance",
            content = @Content(schema = @Schema(implementation = Balance.class)))
    public Balance account() {
        return open(caller.accountId());
    }

    @GET
    @Path("/statement")
    @Operation(
            operationId = "getMyStatement",
            summary = "My history, newest first, with the running balance",
            description = "With `at`: the balance at that moment and the entries until then."
                    + " A `cursor` continues the list that gave it out, whatever `at` says.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = Statement.class)))
    @APIResponse(responseCode = "400", description = "A parameter cannot be read; `errors` names it")
    public Statement statement(
            @Parameter(description = "`nextCursor` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(
                            description = "Entries on a page",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "20"))
                    @QueryParam("limit")
                    String limit,
            @Parameter(
                            description = "A past moment (ISO 8601)",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("at")
                    String at) {
        var size = PageLimit.of(limit);
        var moment = StatementRequest.at(at, Instant.now());
        var accountId = caller.accountId();
        var now = open(accountId);
        var place = StatementRequest.cursor(cursor, now.version());
        if (place.isPresent()) {
            var top = place.get().top();
            return page(accountId, statements.at(accountId, top), place.get().next(), size);
        }
        var balance = moment.map(past -> statements.at(accountId, past)).orElse(now);
        return page(accountId, balance, balance.version(), size);
    }

    private Statement page(UUID accountId, Balance balance, long from, int size) {
        var rest = from - size;
        var next = rest > 1 ? Cursor.of(balance.version(), rest) : null;
        return new Statement(balance, statements.lines(accountId, from, size), next);
    }

    private Balance open(UUID accountId) {
        return statements
                .balance(accountId)
                .orElseThrow(() -> Problems.of(404, "account-not-open", "the account is not open yet"));
    }
}
