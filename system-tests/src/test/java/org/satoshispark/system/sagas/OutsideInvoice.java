package org.satoshispark.system.sagas;

import java.time.Instant;
import java.util.Optional;
import org.satoshispark.bitcoin.application.node.PaymentFate;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.bitcoin.domain.node.Preimage;

/** Somebody's invoice somewhere else, what will become of paying it, and what did. */
final class OutsideInvoice {

    /** What happens when our node is asked to pay it. */
    enum Plan {
        SUCCEEDS,
        FAILS,
        STAYS_IN_FLIGHT,
        /** Paid, but the answer does not reach us. */
        SUCCEEDS_UNHEARD,
        /** The call does not reach the node. */
        NEVER_ARRIVES,
        /** It reaches the node so late that we have asked again by then. */
        ARRIVES_LATE,
        IS_REFUSED
    }

    final String text;
    final Preimage preimage;
    final long amountMsat;
    final Instant expiresAt;
    long feeMsat;
    Plan plan = Plan.SUCCEEDS;
    int timesAsked;
    int timesPaid;
    private PaymentFate fate;

    OutsideInvoice(Preimage preimage, long amountMsat, long feeMsat, Instant expiresAt) {
        this.text = "lnbcrt1" + preimage.hash().hex();
        this.preimage = preimage;
        this.amountMsat = amountMsat;
        this.feeMsat = feeMsat;
        this.expiresAt = expiresAt;
    }

    PaymentHash hash() {
        return preimage.hash();
    }

    /** What the node knows of it; empty when it was never asked. */
    Optional<PaymentFate> fate() {
        return Optional.ofNullable(fate);
    }

    boolean isPaid() {
        return fate instanceof PaymentFate.Succeeded;
    }

    void isOnItsWay() {
        fate = new PaymentFate.InFlight(100);
    }

    void arrives() {
        timesPaid++;
        fate = new PaymentFate.Succeeded(preimage, amountMsat, feeMsat);
    }

    void comesBack(String reason) {
        fate = new PaymentFate.Failed(reason);
    }
}
