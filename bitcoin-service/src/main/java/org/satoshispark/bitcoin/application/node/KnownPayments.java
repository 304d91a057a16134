package org.satoshispark.bitcoin.application.node;

import java.time.Instant;
import java.util.Optional;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.bitcoin.domain.node.PaymentHash;

/** What the sentinel asks of our own tables: the newest payment that this node must remember (lightning.md N3). Blocks. */
public interface KnownPayments {

    /** The newest one that the node itself ended since then, by its own word; empty when it ended none for us. */
    Optional<KnownPayment> newestEndedBy(NodeId node, Instant since);

    /** {@code valueMsat} and {@code feeMsat} are 0 unless it succeeded. */
    record KnownPayment(PaymentHash hash, boolean succeeded, long valueMsat, long feeMsat) {}
}
