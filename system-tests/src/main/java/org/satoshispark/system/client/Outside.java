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
        return asksFor(amountMsat, behaviour).expect(201);
    }

    /** The same, whatever the answer: the stranger may be out of reach. */
    public Answer asksFor(long amountMsat, Object behaviour) {
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
                        behaviour));
    }

    /** What the node has in its books. */
    public Answer books() {
        return booked().expect(200);
    }

    /** The same, whatever the answer. */
    public Answer booked() {
        return api.send("GET", "/simulator/v1/state", null);
    }

    /** A stranger's invoice as the stranger sees it: {@code timesStarted} says how often our node began to pay it. */
    public Answer invoice(String paymentHash) {
        return api.send("GET", "/simulator/v1/invoices/" + paymentHash, null).expect(200);
    }

    /** Lets a payment that is on its way arrive; 409 while there is none. */
    public Answer letArrive(String paymentHash) {
        return api.send("POST", "/simulator/v1/invoices/" + paymentHash + "/outcome", Map.of("outcome", "SUCCEED"));
    }

    /** Ends all faults. */
    public void heal() {
        healed().expect(204);
    }

    /** The same, whatever the answer. */
    public Answer healed() {
        return api.send("DELETE", "/simulator/v1/faults", null);
    }

    /** The node's process starts anew: streams break, books stay. */
    public Answer restartNode() {
        return api.send("POST", "/simulator/v1/restart", null);
    }

    public Answer fault(Object fault) {
        return api.send("POST", "/simulator/v1/faults", fault);
    }
}
