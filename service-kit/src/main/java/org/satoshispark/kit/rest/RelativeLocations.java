package org.satoshispark.kit.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/**
 * {@code Location} is a path (RFC 9110, 10.2.2 allows it): clients see one origin, and the address of a process behind the
 * gateway, which JAX-RS would put there, is of no use to them.
 */
@Provider
public class RelativeLocations implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getHeaders().getFirst(HttpHeaders.LOCATION) instanceof URI place && place.isAbsolute()) {
            response.getHeaders().putSingle(HttpHeaders.LOCATION, place.getRawPath());
        }
    }
}
