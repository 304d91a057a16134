package org.satoshispark.bitcoin.application.withdrawal;

import java.util.Optional;
import org.satoshispark.bitcoin.application.node.NodeSight;
import org.satoshispark.bitcoin.application.node.NodeStatus;
import org.satoshispark.bitcoin.application.node.NodeTrust;
import org.satoshispark.bitcoin.application.node.Trust;
import org.satoshispark.bitcoin.domain.node.NodeId;

/** Whether the node may be used to send: trusted by the sentinel, there, and synced (lightning.md N1-N3, W22). */
public final class NodeGate {
    private final NodeTrust trust;
    private final NodeStatus status;

    public NodeGate(NodeTrust trust, NodeStatus status) {
        this.trust = trust;
        this.status = status;
    }

    /** The node that may be used now; asks it. */
    Optional<NodeId> open() {
        return switch (status.look()) {
            case NodeSight.Reachable seen when seen.synced() && trusts(seen.identity()) -> Optional.of(seen.identity());
            case NodeSight.Reachable notReady -> Optional.empty();
            case NodeSight.Unreachable gone -> Optional.empty();
        };
    }

    /** A payment belongs to one node for life. */
    boolean isOpenFor(NodeId owner) {
        return open().filter(owner::equals).isPresent();
    }

    /** Only then do NotFound and Failed of this node mean anything (N3). */
    boolean trusts(NodeId owner) {
        return trust.current() instanceof Trust.Trusted(NodeId node) && node.equals(owner);
    }

    /** The owner is connected, with or without its memory; another node's words about a payment mean nothing. */
    boolean isConnectedTo(NodeId owner) {
        return trust.identity().filter(owner::equals).isPresent();
    }
}
