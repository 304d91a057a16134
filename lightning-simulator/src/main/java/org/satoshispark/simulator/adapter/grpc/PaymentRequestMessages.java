package org.satoshispark.simulator.adapter.grpc;

import org.satoshispark.lnd.lnrpc.Feature;
import org.satoshispark.lnd.lnrpc.PayReq;
import org.satoshispark.simulator.domain.PaymentRequest;

/** Writes a read invoice text as DecodePayReq does. */
final class PaymentRequestMessages {
    private static final long MSAT_PER_SAT = 1000;
    private static final int PAYMENT_SECRET_BIT = 14;

    private PaymentRequestMessages() {}

    static PayReq of(PaymentRequest request) {
        var terms = request.terms();
        return PayReq.newBuilder()
                .setDestination(request.destination())
                .setPaymentHash(terms.hash().hex())
                .setNumSatoshis(terms.valueMsat() / MSAT_PER_SAT)
                .setNumMsat(terms.valueMsat())
                .setTimestamp(terms.createdAt())
                .setExpiry(terms.expirySeconds())
                .setDescription(terms.memo())
                .setDescriptionHash(terms.descriptionHash())
                .setCltvExpiry(terms.cltvExpiry())
                .setPaymentAddr(InvoiceMessages.hex(terms.paymentAddr()))
                .putFeatures(
                        PAYMENT_SECRET_BIT,
                        Feature.newBuilder()
                                .setName("payment-addr")
                                .setIsRequired(true)
                                .setIsKnown(true)
                                .build())
                .build();
    }
}
