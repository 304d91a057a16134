package org.satoshispark.bitcoin.application.node;

import java.time.Duration;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;

/**
 * The node as far as money goes out; has credentials of its own. Calls block (virtual threads), always end, never throw
 * for what the node or the network does: what is not surely known is Unknown (lightning.md G1). Never called inside a
 * unit of work (G2).
 */
public interface PayingNode {

    DecodeAnswer decode(PaymentRequest text);

    /** Asks once and follows the answer until it is final or {@code patience} is over; leaving does not stop the payment (W24). */
    PaymentAnswer pay(PaymentOrder order, Duration patience);

    /** Follows the payment until it is final or {@code patience} is over, then answers the last word. */
    TrackAnswer track(PaymentHash hash, Duration patience);

    /** Looks at the graph only, sends no probe. {@code amountMsat} is rounded up to whole satoshi. */
    FeeAnswer estimateFee(NodeId destination, long amountMsat);
}
