package org.satoshispark.simulator.adapter.grpc;

import org.satoshispark.lnd.routerrpc.SendPaymentRequest;
import org.satoshispark.simulator.application.Amounts;
import org.satoshispark.simulator.application.PaymentOrder;
import org.satoshispark.simulator.domain.Refusal;
import org.satoshispark.simulator.domain.Result;

/** Reads SendPaymentRequest with lnd's first checks. */
final class PaymentOrders {
    private PaymentOrders() {}

    static Result<PaymentOrder> of(SendPaymentRequest request) {
        if (request.getPaymentRequest().isEmpty()) {
            return Result.refused(Refusal.unknown("invalid vertex length of 0, want 33"));
        }
        return Amounts.msat(request.getFeeLimitSat(), request.getFeeLimitMsat())
                .then(feeLimitMsat -> Amounts.msat(request.getAmt(), request.getAmtMsat())
                        .then(amountMsat -> Result.done(new PaymentOrder(
                                request.getPaymentRequest(),
                                amountMsat,
                                feeLimitMsat,
                                request.getTimeoutSeconds(),
                                request.getAllowSelfPayment()))));
    }
}
