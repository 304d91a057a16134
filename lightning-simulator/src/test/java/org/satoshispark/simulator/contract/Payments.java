package org.satoshispark.simulator.contract;

import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.satoshispark.lnd.lnrpc.PayReq;
import org.satoshispark.lnd.lnrpc.Payment;
import org.satoshispark.lnd.lnrpc.Payment.PaymentStatus;

/** What the contract asks of payments. */
final class Payments {
    private Payments() {}

    static boolean isFinal(Payment payment) {
        return payment.getStatus() == PaymentStatus.SUCCEEDED || payment.getStatus() == PaymentStatus.FAILED;
    }

    static void awaitExpiry(PayReq invoice) {
        var end = Instant.ofEpochSecond(invoice.getTimestamp() + invoice.getExpiry());
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> Instant.now()
                .isAfter(end));
    }

    static boolean isOnItsWay(Payment payment) {
        return payment.getStatus() == PaymentStatus.IN_FLIGHT && payment.getHtlcsCount() > 0;
    }
}
