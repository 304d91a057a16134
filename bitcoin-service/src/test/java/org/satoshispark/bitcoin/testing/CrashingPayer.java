package org.satoshispark.bitcoin.testing;

import java.time.Duration;
import org.satoshispark.bitcoin.application.node.DecodeAnswer;
import org.satoshispark.bitcoin.application.node.FeeAnswer;
import org.satoshispark.bitcoin.application.node.PayingNode;
import org.satoshispark.bitcoin.application.node.PaymentAnswer;
import org.satoshispark.bitcoin.application.node.PaymentOrder;
import org.satoshispark.bitcoin.application.node.TrackAnswer;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;

/** The real node, with the process dying right before it is asked to pay. */
public record CrashingPayer(PayingNode node) implements PayingNode {

    /** Not an answer of anything: the process is gone. */
    public static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public DecodeAnswer decode(PaymentRequest text) {
        return node.decode(text);
    }

    @Override
    public PaymentAnswer pay(PaymentOrder order, Duration patience) {
        throw new Crash();
    }

    @Override
    public TrackAnswer track(PaymentHash hash, Duration patience) {
        return node.track(hash, patience);
    }

    @Override
    public FeeAnswer estimateFee(NodeId destination, long amountMsat) {
        return node.estimateFee(destination, amountMsat);
    }
}
