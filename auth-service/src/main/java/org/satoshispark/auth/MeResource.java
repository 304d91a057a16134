package org.satoshispark.auth;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.rest.Caller;

/** Who the bearer of a token is. */
@Path("/auth/v1/me")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {
    private static final Set<String> ROLES = Set.of("user", "operator");
    private static final String REGISTERED =
            "select username, email, registered_at from registration where account_id = $1";

    private final Transactions transactions;
    private final Caller caller;
    private final SecurityIdentity identity;
    private final JsonWebToken token;

    MeResource(Transactions transactions, Caller caller, SecurityIdentity identity, JsonWebToken token) {
        this.transactions = transactions;
        this.caller = caller;
        this.identity = identity;
        this.token = token;
    }

    /** From the registration, else from the token itself. */
    @GET
    @RunOnVirtualThread
    @Operation(operationId = "getMyProfile", summary = "Who I am")
    public Profile me() {
        var roles = new TreeSet<>(identity.getRoles());
        roles.retainAll(ROLES);
        List<Object[]> rows =
                transactions.read(REGISTERED, caller.accountId()).await().atMost(Transactions.PATIENCE);
        if (rows.isEmpty()) {
            return new Profile(
                    caller.accountId(), token.getClaim("preferred_username"), token.getClaim("email"), roles, null);
        }
        var row = rows.getFirst();
        return new Profile(
                caller.accountId(), (String) row[0], (String) row[1], roles, ((OffsetDateTime) row[2]).toInstant());
    }
}
