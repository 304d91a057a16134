package org.satoshispark.system.lightning;

import java.time.Duration;
import java.util.Map;
import org.satoshispark.system.client.Outside;

/** The world outside as the simulator plays it, by scripts. */
record SimulatedStrangers(Outside outside) implements Strangers {
    private static final long FEE_MSAT = 12_345;

    @Override
    public String introduction() {
        return "The world outside, and our node, are played by the simulator.";
    }

    @Override
    public void pays(String paymentRequest) {
        outside.pays(paymentRequest).expect(200);
    }

    @Override
    public String asksFor(long msat) {
        return asks(msat, Map.of("outcome", "SUCCEED", "feeMsat", FEE_MSAT));
    }

    @Override
    public String asksOutOfReach(long msat) {
        return asks(msat, Map.of("outcome", "FAIL", "failureReason", "NO_ROUTE"));
    }

    @Override
    public Held asksAndHolds(long msat, Duration silence) {
        var script =
                Map.of("outcome", "SUCCEED", "feeMsat", FEE_MSAT, "afterSeconds", silence.toSeconds(), "reply", "LOST");
        return new Scripted(asks(msat, script));
    }

    private String asks(long msat, Object behaviour) {
        return outside.invoice(msat, behaviour).text("paymentRequest");
    }

    private record Scripted(String paymentRequest) implements Held {
        @Override
        public void isTaken() {
            // The script does it when its time has come.
        }
    }
}
