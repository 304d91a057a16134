package org.satoshispark.simulator.contract;

import org.satoshispark.lnd.lnrpc.Payment;
import org.satoshispark.lnd.lnrpc.Payment.PaymentStatus;

/** What the contract asks of payments. */
final class Payments {
    private Payments() {}

    static boolean isFinal(Payment payment) {
        return payment.getStatus() == PaymentStatus.SUCCEEDED || payment.getStatus() == PaymentStatus.FAILED;
    }

    static boolean isOnItsWay(Payment payment) {
        return payment.getStatus() == PaymentStatus.IN_FLIGHT && payment.getHtlcsCount() > 0;
    }
}
