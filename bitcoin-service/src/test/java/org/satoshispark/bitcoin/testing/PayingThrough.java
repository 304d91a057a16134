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

/** The real node, but for what a fault overrides. */
public class PayingThrough implements PayingNode {
    protected final PayingNode real;

    public PayingThrough(PayingNode real) {
        this.real = real;
    }

    @Override
    public DecodeAnswer decode(PaymentRequest text) {
        return real.decode(text);
    }

    @Override
    public PaymentAnswer pay(PaymentOrder order, Duration patience) {
        return real.pay(order, patience);
    }

    @Override
    public TrackAnswer track(PaymentHash hash, Duration patience) {
        return real.track(hash, patience);
    }

    @Override
    public FeeAnswer estimateFee(NodeId destination, long amountMsat) {
        return real.estimateFee(destination, amountMsat);
    }
}
