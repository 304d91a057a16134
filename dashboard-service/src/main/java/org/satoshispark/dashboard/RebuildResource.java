package org.satoshispark.dashboard;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.links.Link;
import org.eclipse.microprofile.openapi.annotations.links.LinkParameter;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.satoshispark.kit.rest.Problems;

/** For operators: rebuilding all read models from the beginning of the topics, while they keep answering. */
@Path("/dashboard/v1/rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("operator")
@RunOnVirtualThread
public class RebuildResource {
    private final Generations generations;

    public RebuildResource(Generations generations) {
        this.generations = generations;
    }

    /** Begins a rebuild. One at a time: while one runs, asking again is 409 and names it. */
    @POST
    @Operation(operationId = "beginRebuild", summary = "Rebuild all read models from the topics, for operators")
    @APIResponse(
            responseCode = "202",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = Rebuild.class)),
            links = {
                @Link(
                        name = "progress",
                        operationId = "getRebuild",
                        parameters = @LinkParameter(name = "rebuildId", expression = "$response.body#/rebuildId"))
            })
    @APIResponse(responseCode = "409", description = "A rebuild is running")
    public RestResponse<Rebuild> begin() {
        var start = generations.start();
        if (!start.begun()) {
            throw Problems.of(
                    409,
                    "rebuild-running",
                    "rebuild " + start.rebuild().rebuildId() + " is running; see /dashboard/v1/rebuilds/"
                            + start.rebuild().rebuildId());
        }
        return RestResponse.ResponseBuilder.<Rebuild>create(RestResponse.Status.ACCEPTED)
                .entity(start.rebuild())
                .location(URI.create("/dashboard/v1/rebuilds/" + start.rebuild().rebuildId()))
                .build();
    }

    @GET
    @Path("/{rebuildId}")
    @Operation(operationId = "getRebuild", summary = "How far a rebuild is, for operators")
    public Rebuild progress(@PathParam("rebuildId") int rebuildId) {
        return generations.find(rebuildId).orElseThrow(() -> Problems.notFound("rebuild " + rebuildId));
    }
}
