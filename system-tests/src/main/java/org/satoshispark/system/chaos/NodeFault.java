package org.satoshispark.system.chaos;

import java.util.HashMap;
import java.util.Map;

/**
 * The simulator's scripted faults that a healthy node may show. Not those that lose its books or deny what is in them: they freeze
 * the trust in the node until an operator accepts it (lightning.md N3, {@code NodeTrustJourneyTest}), and are no weather.
 */
enum NodeFault {
    UNREACHABLE,
    NOT_READY,
    ANSWERS_TO_SEND_LOST("LOSE_ANSWERS", "SendPaymentV2"),
    ANSWERS_TO_ADD_LOST("LOSE_ANSWERS", "AddInvoice"),
    ADD_REFUSED("REFUSE", "AddInvoice"),
    LATE_ANSWERS("DELAY", null),
    DUPLICATE_EVENTS,
    SILENT_STREAMS,
    /** Not a fault of the control interface: the node starts anew, its books stay. */
    RESTART;

    private static final int DELAY_MS = 1_500;
    private final String kind;
    private final String rpc;

    NodeFault() {
        this.kind = name();
        this.rpc = null;
    }

    NodeFault(String kind, String rpc) {
        this.kind = kind;
        this.rpc = rpc;
    }

    /** Body for {@code POST /simulator/v1/faults}. */
    Map<String, Object> body(long seconds) {
        var body = new HashMap<String, Object>(Map.of("kind", kind, "seconds", Math.max(1, seconds)));
        if (rpc != null) {
            body.put("rpc", rpc);
        }
        if (this == LATE_ANSWERS) {
            body.put("delayMillis", DELAY_MS);
        }
        return body;
    }
}
