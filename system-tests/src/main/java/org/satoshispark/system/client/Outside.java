package org.satoshispark.system.client;

import java.util.Map;
import org.satoshispark.system.client.Api.Answer;

/** The Lightning world outside of us, as the simulator plays it: wallets that pay us and invoices that we pay. */
public final class Outside {
    private final Api api;

    public Outside(Api api) {
        this.api = api;
    }

    /** A stranger's wallet pays an invoice of ours. */
    public Answer pays(String paymentRequest) {
        return api.send("POST", "/simulator/v1/payments", Map.of("paymentRequest", paymentRequest));
    }

    /** A stranger's invoice; {@code behaviour} is the script for when our node pays it. */
    public Answer invoice(long amountMsat, Object behaviour) {
        return api.send(
                        "POST",
                        "/simulator/v1/invoices",
                        Map.of(
                                "amountMsat",
                                amountMsat,
                                "description",
                                "coffee",
                                "expirySeconds",
                                3600,
                                "behaviour",
                                behaviour))
                .expect(201);
    }

    /** What the node has in its books. */
    public Answer books() {
        return api.send("GET", "/simulator/v1/state", null).expect(200);
    }

    public Answer fault(Object fault) {
        return api.send("POST", "/simulator/v1/faults", fault);
    }
}
