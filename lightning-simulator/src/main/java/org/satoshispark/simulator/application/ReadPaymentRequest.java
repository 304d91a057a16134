package org.satoshispark.simulator.application;

import java.util.Locale;
import org.satoshispark.simulator.domain.PaymentRequest;
import org.satoshispark.simulator.domain.Refusal;
import org.satoshispark.simulator.domain.Result;

/** The node's own reading of an invoice text, refusing what lnd refuses. */
public final class ReadPaymentRequest {
    private static final int LONGEST_TEXT = 7089;
    private static final String NETWORK = "regtest";
    private final PaymentRequests requests;

    public ReadPaymentRequest(PaymentRequests requests) {
        this.requests = requests;
    }

    public Result<PaymentRequest> read(String text) {
        if (text.length() > LONGEST_TEXT) {
            return Result.refused(Refusal.unknown("invalid bech32 string length " + text.length()));
        }
        var request = requests.read(text.strip().toLowerCase(Locale.ROOT));
        if (request.isEmpty()) {
            return Result.refused(Refusal.unknown("invalid payment request: not a signed invoice of a known network"));
        }
        return request.get().network().equals(NETWORK)
                ? Result.done(request.get())
                : Result.refused(Refusal.unknown("invoice not for current active network '" + NETWORK + "'"));
    }
}
