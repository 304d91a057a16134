package org.satoshispark.bitcoin.application.node;

import java.util.Optional;
import org.satoshispark.bitcoin.domain.node.KnownNode;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.kit.Repository;

/** The nodes we have met, each with the cursor of its invoices (lightning.md D2, D4). */
public interface KnownNodes extends Repository<NodeId, KnownNode> {

    /** A read outside of any unit of work; blocks. */
    Optional<KnownNode> find(NodeId node);

    /** Whether any node was ever taken as ours; blocks. */
    boolean knowsAny();
}
