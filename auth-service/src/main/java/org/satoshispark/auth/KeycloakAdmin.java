package org.satoshispark.auth;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The two calls of Keycloak's Admin REST API that registration needs, as the service account of spark-services. */
@RegisterRestClient(configKey = "keycloak-admin")
@OidcClientFilter
@Path("/users")
interface KeycloakAdmin {

    /** 201 with Location, 409 when somebody has the name, 400 with field and errorMessage. Not repeated by itself. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    Response create(KeycloakUser user);

    /** A list of none or one {@link KeycloakUser} when {@code exact}. */
    @GET
    @Retry(maxRetries = 2, delay = 100, retryOn = ProcessingException.class)
    Response search(@QueryParam("username") String username, @QueryParam("exact") boolean exact);
}
