package org.satoshispark.bitcoin.adapter.in.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.satoshispark.bitcoin.application.node.NodeTrust;
import org.satoshispark.bitcoin.application.node.Trust;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.kit.rest.Problems;

/** What a caller hears when the node cannot be used (lightning.md N1, N3). */
public final class NodeRefusals {
    private NodeRefusals() {}

    /** @throws HttpProblem 503 node-unavailable or node-frozen */
    public static NodeId trusted(NodeTrust trust) {
        return switch (trust.current()) {
            case Trust.Trusted trusted -> trusted.node();
            case Trust.Frozen frozen -> throw frozen();
            case Trust.Unchecked unchecked -> throw unavailable();
        };
    }

    public static HttpProblem unavailable() {
        return Problems.of(503, "node-unavailable", "the Lightning node does not answer; try again soon");
    }

    public static HttpProblem frozen() {
        return Problems.of(503, "node-frozen", "the Lightning node is being checked by an operator");
    }
}
