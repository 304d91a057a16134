package org.satoshispark.bitcoin.testing;

import java.time.Duration;
import org.satoshispark.bitcoin.application.node.PayingNode;
import org.satoshispark.bitcoin.application.node.PaymentAnswer;
import org.satoshispark.bitcoin.application.node.PaymentOrder;

/** Pays, and lets something happen before the service hears of it. */
public final class InterruptedPayer extends PayingThrough {
    private final Runnable meanwhile;

    public InterruptedPayer(PayingNode real, Runnable meanwhile) {
        super(real);
        this.meanwhile = meanwhile;
    }

    @Override
    public PaymentAnswer pay(PaymentOrder order, Duration patience) {
        var answer = super.pay(order, patience);
        meanwhile.run();
        return answer;
    }
}
