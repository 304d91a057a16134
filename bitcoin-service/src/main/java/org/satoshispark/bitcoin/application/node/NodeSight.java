package org.satoshispark.bitcoin.application.node;

import org.satoshispark.bitcoin.domain.node.NodeId;

/** What is seen of the node at this moment. */
public sealed interface NodeSight {

    /**
     * It answers.
     *
     * @param synced with chain and graph: only then is anything sent (lightning.md N2)
     */
    record Reachable(NodeId identity, boolean synced, long blockHeight, String network, String version)
            implements NodeSight {}

    /** Down, locked, starting, or refusing our credentials (lightning.md N1, N9: unknown, not zero). */
    record Unreachable(String why) implements NodeSight {}
}
