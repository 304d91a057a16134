package org.satoshispark.bitcoin.application.node;

import java.util.Optional;
import org.satoshispark.bitcoin.domain.node.KnownNode;

/** The connected node as far as its invoices are ours: trusted, or frozen but accepted once. A stranger never counts. */
public final class OurNode {
    private final NodeTrust trust;
    private final KnownNodes nodes;

    public OurNode(NodeTrust trust, KnownNodes nodes) {
        this.trust = trust;
        this.nodes = nodes;
    }

    /** Blocks. */
    public Optional<KnownNode> connected() {
        return trust.identity().flatMap(nodes::find).filter(KnownNode::isOurs);
    }
}
