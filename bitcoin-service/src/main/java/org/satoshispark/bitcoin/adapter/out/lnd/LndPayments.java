package org.satoshispark.bitcoin.adapter.out.lnd;

import org.satoshispark.bitcoin.application.node.PaymentFate;
import org.satoshispark.bitcoin.domain.node.Amounts;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.bitcoin.domain.node.Preimage;
import org.satoshispark.lnd.lnrpc.HTLCAttempt.HTLCStatus;
import org.satoshispark.lnd.lnrpc.Payment;

/** lnd's payment to ours. Everything that is not surely final is in flight (lightning.md G1, 5.4). */
final class LndPayments {
    private LndPayments() {}

    /**
     * @param asked the payment that the node was asked about
     * @throws IllegalArgumentException when it is another payment, contradicts itself, or has an unreadable figure or preimage
     */
    static PaymentFate read(Payment payment, PaymentHash asked) {
        if (!payment.getPaymentHash().equals(asked.hex())) {
            throw new IllegalArgumentException("the node tells of another payment than it was asked about");
        }
        return switch (payment.getStatus()) {
            case SUCCEEDED ->
                new PaymentFate.Succeeded(
                        Preimage.ofHex(payment.getPaymentPreimage()),
                        Amounts.positive("value_msat", payment.getValueMsat()),
                        Amounts.notNegative("fee_msat", payment.getFeeMsat()));
            case FAILED -> failed(payment, asked);
            case IN_FLIGHT, INITIATED, UNKNOWN, UNRECOGNIZED -> inFlight(payment);
        };
    }

    /** lnd derives FAILED from parts that all failed (lightning.md 5.6): a part that did not, or the preimage, is stronger. */
    private static PaymentFate failed(Payment payment, PaymentHash asked) {
        if (isPreimageOf(payment.getPaymentPreimage(), asked)) {
            throw new IllegalArgumentException("the node calls failed what it has the preimage of");
        }
        return payment.getHtlcsList().stream().allMatch(part -> part.getStatus() == HTLCStatus.FAILED)
                ? new PaymentFate.Failed(payment.getFailureReason().name())
                : inFlight(payment);
    }

    private static boolean isPreimageOf(String hex, PaymentHash hash) {
        return hex.matches("[0-9a-fA-F]{64}") && Preimage.ofHex(hex).hash().equals(hash);
    }

    private static PaymentFate inFlight(Payment payment) {
        return new PaymentFate.InFlight(payment.getHtlcsList().stream()
                .mapToLong(part -> Integer.toUnsignedLong(part.getRoute().getTotalTimeLock()))
                .max()
                .orElse(0));
    }
}
