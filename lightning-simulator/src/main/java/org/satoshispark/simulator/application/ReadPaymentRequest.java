package org.satoshispark.simulator.application;

import org.satoshispark.simulator.domain.PaymentRequest;
import org.satoshispark.simulator.domain.Refusal;
import org.satoshispark.simulator.domain.Result;

/** The node's own reading of an invoice text, refusing what lnd refuses. */
public final class ReadPaymentRequest {
    private static final String NETWORK = "regtest";
    private final PaymentRequests requests;

    public ReadPaymentRequest(PaymentRequests requests) {
        this.requests = requests;
    }

    public Result<PaymentRequest> read(String text) {
        return requests.read(text)
                .then(request -> request.network().equals(NETWORK)
                        ? Result.done(request)
                        : Result.refused(Refusal.unknown("invoice not for current active network '" + NETWORK + "'")));
    }
}
