package org.satoshispark.crowdfunding.adapter.in.rest;

import io.quarkus.oidc.OIDCException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ServiceUnavailableException;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.satoshispark.kit.rest.Problems;

/** Fails as it is told, which no real resource does on demand. Only in tests. */
@Path("/planted")
@PermitAll
public class Planted {

    @GET
    @Operation(hidden = true)
    @Path("/{fault}")
    public String fail(@PathParam("fault") String fault) {
        throw switch (fault) {
            case "bug" -> new IllegalStateException("secret of the inside");
            case "database" -> new IllegalStateException("secret of the inside", new TimeoutException());
            case "identity" -> new OIDCException("OIDC Server is not available: secret of the inside");
            case "away" -> new ServiceUnavailableException();
            case "node" -> Problems.of(503, "node-unavailable", "the node does not answer");
            default -> new IllegalArgumentException(fault);
        };
    }
}
