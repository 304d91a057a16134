package org.satoshispark.system.simulation;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.satoshispark.bitcoin.application.node.PaymentFate;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.bitcoin.domain.node.Preimage;

/** An invoice of somebody outside, what our node knows of paying it, and how often it really was paid. */
final class Payee {
    final Preimage preimage;
    final PaymentHash hash;
    final String text;
    /** 0 when the payer chooses. */
    final long amountMsat;
    /** What the way there costs. */
    final long feeMsat;

    final Instant expiresAt;
    /** Null while the node was never asked. */
    PaymentFate fate;

    long paidMsat;
    int timesPaid;

    Payee(int number, long amountMsat, long feeMsat, Instant expiresAt) {
        preimage = Preimage.of(ByteBuffer.allocate(32).putInt(number).array());
        hash = preimage.hash();
        text = "lnbcrt1" + hash.hex();
        this.amountMsat = amountMsat;
        this.feeMsat = feeMsat;
        this.expiresAt = expiresAt;
    }

    boolean isUnderWay() {
        return fate instanceof PaymentFate.InFlight;
    }

    boolean isPaid() {
        return timesPaid > 0;
    }

    /** What left the node. */
    long leftMsat() {
        return timesPaid * (paidMsat + feeMsat);
    }

    @Override
    public String toString() {
        return "invoice " + hash.hex().substring(0, 6) + " of " + amountMsat + " msat";
    }
}
