package org.satoshispark.bitcoin.application.node;

import java.time.Instant;
import java.util.Optional;
import org.satoshispark.bitcoin.domain.deposit.Deposit;
import org.satoshispark.bitcoin.domain.node.NodeId;

/** What the sentinel asks of our own deposits (lightning.md N3). Blocks. */
public interface KnownDeposits {

    /** The one with the highest settle index that this node settled since then. */
    Optional<Deposit> newestSettledBy(NodeId node, Instant since);

    /** Every deposit of this node that is not at its end is due for a look now. */
    void lookAtAll(NodeId node);
}
