package org.satoshispark.bitcoin.adapter.in.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.satoshispark.bitcoin.application.node.Concerns;
import org.satoshispark.bitcoin.application.node.Sentinel;
import org.satoshispark.bitcoin.application.node.Trust;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.kit.rest.Problems;

/** Lets an operator see how the node stands, and take a frozen one as it is after looking into it (lightning.md N3, N4). */
@Path("/bitcoin/v1/node")
@RunOnVirtualThread
@RolesAllowed("operator")
@Produces(MediaType.APPLICATION_JSON)
public class NodeResource {
    private static final int MOST_CONCERNS = 100;
    private final Sentinel sentinel;
    private final Concerns concerns;

    NodeResource(Sentinel sentinel, Concerns concerns) {
        this.sentinel = sentinel;
        this.concerns = concerns;
    }

    /** {@code trust} is trusted, frozen or unchecked; {@code why} says why it is not trusted. */
    public record NodeBody(
            @Schema(nullable = true) String identity,
            String trust,
            @Schema(nullable = true) String why) {
        static NodeBody of(Trust trust) {
            return switch (trust) {
                case Trust.Trusted trusted -> new NodeBody(trusted.node().hex(), "trusted", null);
                case Trust.Frozen frozen -> new NodeBody(frozen.node().hex(), "frozen", frozen.why());
                case Trust.Unchecked unchecked -> new NodeBody(null, "unchecked", unchecked.why());
            };
        }
    }

    @GET
    @Operation(operationId = "getNode", summary = "How the Lightning node stands, for operators")
    public NodeBody show() {
        return NodeBody.of(sentinel.current());
    }

    /** The newest {@value #MOST_CONCERNS}. */
    public record ConcernsBody(List<Concerns.Concern> concerns) {}

    @GET
    @Path("/concerns")
    @Operation(
            operationId = "getConcerns",
            summary = "Alarms, stuck withdrawals and unclaimed money, newest first, for operators")
    public ConcernsBody concerns() {
        return new ConcernsBody(concerns.newest(MOST_CONCERNS));
    }

    /** Repeatable; only the node that is connected now can be accepted, by its full identity. */
    @PUT
    @Path("/acceptance/{identity}")
    @Operation(
            operationId = "acceptNode",
            summary = "Take the connected node as it is, after looking into it, for operators")
    public NodeBody accept(@PathParam("identity") String identity) {
        return sentinel.identity()
                .filter(node -> node.hex().equals(identity))
                .map((NodeId node) -> NodeBody.of(sentinel.accept(node)))
                .orElseThrow(() -> Problems.notFound("a connected node with this identity"));
    }
}
