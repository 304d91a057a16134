package org.satoshispark.bitcoin.application.node;

import java.util.Optional;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.bitcoin.domain.node.PaymentHash;

/** What the sentinel asks of our own tables: the newest payment that this node must remember (lightning.md N3). Blocks. */
public interface KnownPayments {

    /** The newest one that the node itself ended; {@code Optional.empty()} when it never ended one for us. */
    Optional<KnownPayment> newestEndedBy(NodeId node);

    /** {@code valueMsat} and {@code feeMsat} are 0 unless it succeeded. */
    record KnownPayment(PaymentHash hash, boolean succeeded, long valueMsat, long feeMsat) {}
}
