package org.satoshispark.bitcoin.adapter.out.lnd;

import org.satoshispark.bitcoin.application.node.PaymentFate;
import org.satoshispark.bitcoin.domain.node.Preimage;
import org.satoshispark.lnd.lnrpc.Payment;

/** lnd's payment to ours. Everything that is not surely final is in flight (lightning.md G1, 5.4). */
final class LndPayments {
    private LndPayments() {}

    /** @throws IllegalArgumentException when a final payment has an unreadable figure or preimage */
    static PaymentFate read(Payment payment) {
        return switch (payment.getStatus()) {
            case SUCCEEDED ->
                new PaymentFate.Succeeded(
                        Preimage.ofHex(payment.getPaymentPreimage()),
                        positive(payment.getValueMsat()),
                        notNegative(payment.getFeeMsat()));
            case FAILED -> new PaymentFate.Failed(payment.getFailureReason().name());
            case IN_FLIGHT, INITIATED, UNKNOWN, UNRECOGNIZED -> new PaymentFate.InFlight(lastBlockHeight(payment));
        };
    }

    private static long lastBlockHeight(Payment payment) {
        return payment.getHtlcsList().stream()
                .mapToLong(part -> Integer.toUnsignedLong(part.getRoute().getTotalTimeLock()))
                .max()
                .orElse(0);
    }

    private static long positive(long msat) {
        return org.satoshispark.bitcoin.domain.node.Amounts.positive("value_msat", msat);
    }

    private static long notNegative(long msat) {
        if (msat < 0) {
            throw new IllegalArgumentException("fee_msat is negative");
        }
        return msat;
    }
}
