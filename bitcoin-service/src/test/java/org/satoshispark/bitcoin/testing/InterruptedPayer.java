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

/** Pays, and lets something happen before the service hears of it. */
public record InterruptedPayer(PayingNode node, Runnable meanwhile) implements PayingNode {

    @Override
    public DecodeAnswer decode(PaymentRequest text) {
        return node.decode(text);
    }

    @Override
    public PaymentAnswer pay(PaymentOrder order, Duration patience) {
        var answer = node.pay(order, patience);
        meanwhile.run();
        return answer;
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
